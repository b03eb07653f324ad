package org.muster.core.campaign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.muster.core.campaign.CampaignFact.PushChosen;
import org.muster.core.campaign.CampaignFact.PushEnded;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.View;
import org.muster.core.request.Request;

/** On which devices people let us tell them that there is news. */
public final class Pushes {
    /** A family has some telephones; more than these are no family's. */
    public static final int MOST = 5;

    private Pushes() {}

    /** A device, and whose it is. */
    public record Device(PersonId person, PushPoint point) {}

    /** Of one person, the first chosen first. */
    public static List<PushPoint> of(View view, PersonId person) {
        Map<String, PushPoint> points = new LinkedHashMap<>();
        for (Recorded recorded : view.history(person)) {
            switch (recorded.fact()) {
                case PushChosen chosen -> points.put(chosen.point().endpoint(), chosen.point());
                case PushEnded ended -> points.remove(ended.point().endpoint());
                default -> {}
            }
        }
        points.remove(PushPoint.nobodys().endpoint());
        return List.copyOf(points.values());
    }

    /** Of these persons and of who asked for them: on whose own page the news is. */
    public static List<Device> reaching(View view, List<PersonId> members) {
        Set<PersonId> persons = new LinkedHashSet<>(members);
        members.forEach(member ->
                Request.listOpen(view, member)
                        .forEach(request -> persons.add(request.asked().person())));
        Map<String, Device> devices = new LinkedHashMap<>();
        persons.forEach(person ->
                of(view, person)
                        .forEach(point ->
                                devices.putIfAbsent(point.endpoint(), new Device(person, point))));
        return new ArrayList<>(devices.values());
    }
}

package org.muster.core.place;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.muster.core.campaign.Campaign;
import org.muster.core.campaign.Meeting;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.View;
import org.muster.core.movement.Leg;
import org.muster.core.movement.LegState;
import org.muster.core.plan.PlanningSettings;

/** Places that people are sent to, whether or not anybody said what they are. */
public final class NamedPlaces {
    private NamedPlaces() {}

    /** Names that legs, campaigns and plans go by, each once, in the order of letters. */
    public static List<String> list(View view, OperationId operation) {
        PlanningSettings ground = PlanningSettings.of(view, operation);
        Stream<String> legs =
                Leg.listAll(view).stream()
                        .filter(leg -> leg.state() instanceof LegState.Open)
                        .map(leg -> leg.plan().from());
        Stream<String> meetings =
                Campaign.listAll(view).stream()
                        .filter(campaign -> campaign.findRelease().isPresent())
                        .flatMap(campaign -> campaign.plan().meeting().stream())
                        .filter(meeting -> meeting.by().isAfter(view.moment()))
                        .map(Meeting::place);
        Stream<String> plan =
                Stream.concat(
                        ground.rallyPoints().stream().map(point -> point.name()),
                        ground.terminals().stream().map(terminal -> terminal.name()));
        TreeMap<String, String> names = new TreeMap<>();
        Stream.of(legs, meetings, plan)
                .flatMap(some -> some)
                .filter(name -> !name.isBlank())
                .forEach(name -> names.putIfAbsent(Place.key(name), name.strip()));
        return List.copyOf(names.values());
    }
}

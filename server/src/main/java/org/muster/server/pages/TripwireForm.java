package org.muster.server.pages;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.muster.core.incident.IncidentKind;
import org.muster.core.incident.IncidentSeverity;
import org.muster.core.place.PlaceKind;
import org.muster.core.place.PlaceStatus;
import org.muster.core.post.PostStatus;
import org.muster.core.register.Note;
import org.muster.core.tripwire.PresenceSide;
import org.muster.core.tripwire.ReadingKind;
import org.muster.core.tripwire.TripwireCondition;
import org.muster.core.tripwire.TripwireCondition.DemarcheUnanswered;
import org.muster.core.tripwire.TripwireCondition.IncidentReaches;
import org.muster.core.tripwire.TripwireCondition.LegNotCleared;
import org.muster.core.tripwire.TripwireCondition.PlaceBecomes;
import org.muster.core.tripwire.TripwireCondition.PostReaches;
import org.muster.core.tripwire.TripwireCondition.PresencePasses;
import org.muster.core.tripwire.TripwireCondition.ReadingBelow;
import org.muster.core.tripwire.TripwireConditions;
import org.muster.core.tripwire.TripwirePlan;
import org.muster.core.tripwire.TripwireProposal;

/** A tripwire as it is typed: one condition of each sort, those that are ticked. */
final class TripwireForm {
    private TripwireForm() {}

    static TripwirePlan read(Visit visit) {
        Form form = visit.form();
        return new TripwirePlan(
                new Note(form.value("name")),
                TripwireConditions.of(conditions(visit).toArray(TripwireCondition[]::new)),
                whole(visit, "needed"),
                Duration.ofHours(whole(visit, "within")),
                Choices.find(form.value("proposal"), TripwireProposal.class)
                        .orElse(TripwireProposal.OTHER),
                new Note(form.value("text")));
    }

    private static List<TripwireCondition> conditions(Visit visit) {
        Form form = visit.form();
        List<TripwireCondition> all = new ArrayList<>();
        if (form.has("conditions", "incident")) {
            all.add(
                    new IncidentReaches(
                            Choices.find(form.value("incidentKind"), IncidentKind.class),
                            Choices.find(form.value("severity"), IncidentSeverity.class)
                                    .orElse(IncidentSeverity.GRAVE)));
        }
        if (form.has("conditions", "place")) {
            all.add(
                    new PlaceBecomes(
                            Choices.find(form.value("placeKind"), PlaceKind.class)
                                    .orElse(PlaceKind.AIRPORT),
                            Choices.find(form.value("status"), PlaceStatus.class)
                                    .orElse(PlaceStatus.CLOSED)));
        }
        if (form.has("conditions", "leg")) {
            all.add(new LegNotCleared(Duration.ofHours(whole(visit, "legHours"))));
        }
        if (form.has("conditions", "demarche")) {
            all.add(new DemarcheUnanswered(Duration.ofHours(whole(visit, "demarcheHours"))));
        }
        if (form.has("conditions", "reading")) {
            all.add(new ReadingBelow(reading(form, "reading"), whole(visit, "below")));
        }
        if (form.has("conditions", "post")) {
            all.add(
                    new PostReaches(
                            States.read("postState", visit.frame()),
                            Choices.find(form.value("postStatus"), PostStatus.class)
                                    .orElse(PostStatus.ORDERED_DEPARTURE)));
        }
        if (form.has("conditions", "presence")) {
            all.add(
                    new PresencePasses(
                            Choices.find(form.value("side"), PresenceSide.class)
                                    .orElse(PresenceSide.BELOW),
                            whole(visit, "persons")));
        }
        return all;
    }

    static ReadingKind reading(Form form, String field) {
        return Choices.find(form.value(field), ReadingKind.class).orElse(ReadingKind.FUEL_DAYS);
    }

    /** A whole number that must be there. */
    static int whole(Visit visit, String field) {
        return IncidentForm.number(visit, field)
                .orElseThrow(() -> new Typed(field, visit.frame().word("tripwire.number")));
    }
}

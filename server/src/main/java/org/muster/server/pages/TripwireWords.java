package org.muster.server.pages;

import org.muster.core.incident.IncidentSeverity;
import org.muster.core.tripwire.PresenceSide;
import org.muster.core.tripwire.TripwireCondition;
import org.muster.core.tripwire.TripwireCondition.DemarcheUnanswered;
import org.muster.core.tripwire.TripwireCondition.IncidentReaches;
import org.muster.core.tripwire.TripwireCondition.LegNotCleared;
import org.muster.core.tripwire.TripwireCondition.PlaceBecomes;
import org.muster.core.tripwire.TripwireCondition.PostReaches;
import org.muster.core.tripwire.TripwireCondition.PresencePasses;
import org.muster.core.tripwire.TripwireCondition.ReadingBelow;
import org.muster.core.tripwire.TripwirePlan;

/** Tells in one sentence what a tripwire waits for. */
public final class TripwireWords {
    private TripwireWords() {}

    public static String tell(Frame frame, TripwireCondition condition) {
        return switch (condition) {
            case IncidentReaches incident ->
                    frame.word(
                            incident.atLeast() == IncidentSeverity.NOT_KNOWN
                                    ? "tripwire.incident.any"
                                    : "tripwire.incident",
                            incident.kind()
                                    .map(kind -> frame.word(kind))
                                    .orElseGet(() -> frame.word("tripwire.anyIncident")),
                            frame.word(incident.atLeast()));
            case PlaceBecomes place ->
                    frame.word(
                            "tripwire.place", frame.word(place.kind()), frame.word(place.status()));
            case LegNotCleared leg ->
                    frame.word("tripwire.leg", frame.number(leg.before().toHours()));
            case DemarcheUnanswered demarche ->
                    demarche.after().isZero()
                            ? frame.word("tripwire.demarche")
                            : frame.word(
                                    "tripwire.demarche.after",
                                    frame.number(demarche.after().toHours()));
            case PostReaches post ->
                    post.state()
                            .map(state ->
                                    frame.word(
                                            "tripwire.post",
                                            frame.state(state.code()),
                                            frame.word(post.atLeast())))
                            .orElseGet(() ->
                                    frame.word("tripwire.post.any", frame.word(post.atLeast())));
            case PresencePasses presence ->
                    frame.word(
                            presence.side() == PresenceSide.ABOVE
                                    ? "tripwire.presence.above"
                                    : "tripwire.presence.below",
                            frame.number(presence.persons()));
            case ReadingBelow reading ->
                    frame.word(
                            "tripwire.reading",
                            frame.word(reading.what()),
                            frame.number(reading.days()));
        };
    }

    /** How many have to come, and in how long. */
    public static String needed(Frame frame, TripwirePlan plan) {
        return plan.needed() == 1
                ? frame.word("tripwire.one")
                : frame.word(
                        "tripwire.needed",
                        frame.number(plan.needed()),
                        frame.number(plan.within().toHours()));
    }
}

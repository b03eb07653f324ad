package org.muster.core.place;

import static org.muster.core.place.PlaceRefusal.*;

import java.util.ArrayList;
import java.util.List;
import org.muster.core.fact.Context;
import org.muster.core.fact.Decision;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.View;
import org.muster.core.incident.Incident;
import org.muster.core.place.PlaceCommand.SetPlace;
import org.muster.core.place.PlaceFact.PlaceSet;

/** Decides what becomes of places. */
public final class PlaceRules {
    private PlaceRules() {}

    public static Decision decide(View view, PlaceCommand command, Context context) {
        return switch (command) {
            case SetPlace set -> set(view, set, context);
        };
    }

    private static Decision set(View view, SetPlace set, Context context) {
        List<Refusal> reasons = new ArrayList<>();
        if (set.name().isEmpty()) {
            reasons.add(Refusal.of(NO_NAME, "name"));
        }
        if (set.status().needsReason() && set.reason().isEmpty()) {
            reasons.add(Refusal.of(REASON_NEEDED, "reason", set.name()));
        }
        set.because()
                .filter(incident -> Incident.find(view, incident).isEmpty())
                .ifPresent(
                        incident -> reasons.add(Refusal.of(NO_SUCH_INCIDENT, "because", incident)));
        if (context.isAhead(set.at())) {
            reasons.add(Refusal.of(FROM_THE_FUTURE, "at", set.at()));
        }
        if (reasons.isEmpty() && isSaidAlready(view, set)) {
            reasons.add(Refusal.of(SO_ALREADY, "name", set.name()));
        }
        return Decision.of(reasons, () -> List.of(fact(set)));
    }

    /** A second time with nothing new would only move the time since when it is so. */
    private static boolean isSaidAlready(View view, SetPlace set) {
        return Place.find(view, set.operation(), set.name())
                .filter(place ->
                        place.kind() == set.kind()
                                && place.status() == set.status()
                                && place.reason().equals(set.reason())
                                && (set.position().isEmpty()
                                        || place.position().equals(set.position()))
                                && (set.because().isEmpty()
                                        || place.because().equals(set.because()))
                                && !set.at().isBefore(place.since()))
                .isPresent();
    }

    private static PlaceSet fact(SetPlace set) {
        return new PlaceSet(
                set.operation(),
                set.name(),
                set.kind(),
                set.status(),
                set.position(),
                set.reason(),
                set.because(),
                set.at());
    }
}

package org.muster.core.station;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.View;
import org.muster.core.gate.Bands;
import org.muster.core.gate.GateFact.ArrivedAtGate;
import org.muster.core.gate.GateFact.Boarded;
import org.muster.core.gate.GateFact.Identified;
import org.muster.core.gate.GateFact.OffLoaded;
import org.muster.core.station.StationFact.FormKeyed;
import org.muster.core.station.StationFact.StationPassed;

/**
 * How far somebody has come since they last arrived, at the gate where they arrived. What other
 * facts show need not be said again: a band on the wrist has passed the band station.
 */
public record Progress(
        PersonId person,
        Optional<StationPlan> plan,
        Map<Station, StationPassed> said,
        boolean arrived,
        boolean identified,
        boolean banded,
        boolean listed) {

    public static Progress of(View view, PersonId person) {
        var history = view.history(person);
        String gate = "";
        boolean arrived = false;
        boolean identified = false;
        boolean listed = false;
        Map<Station, StationPassed> said = new EnumMap<>(Station.class);
        for (Recorded recorded : history) {
            switch (recorded.fact()) {
                case ArrivedAtGate at -> {
                    gate = at.gate();
                    arrived = true;
                    listed = false;
                    said.clear();
                }
                case FormKeyed keyed -> {
                    gate = arrived ? gate : keyed.gate();
                    arrived = true;
                }
                case Identified seen -> identified = true;
                case Boarded boarded -> listed = true;
                case OffLoaded off -> listed = false;
                case StationPassed passed -> said.put(passed.station(), passed);
                default -> {}
            }
        }
        Optional<StationPlan> plan =
                gate.isEmpty() ? Optional.empty() : StationPlan.find(view, gate);
        return new Progress(
                person,
                plan,
                said,
                arrived,
                identified,
                Bands.findOf(view, person).isPresent(),
                listed);
    }

    public boolean isThrough(Station station) {
        boolean passed =
                Optional.ofNullable(said.get(station))
                        .filter(last -> last.outcome() == StationOutcome.PASSED)
                        .isPresent();
        return switch (station) {
            case RECEPTION -> arrived;
            case IDENTITY -> identified || passed;
            case BAND -> banded;
            case MANIFEST -> listed;
            case ELIGIBILITY, SEARCH, WEAPONS_CHECK, MEDICAL, REGISTRATION, BOARDING -> passed;
        };
    }

    /** The station that holds them, if one does. */
    public Optional<StationPassed> findHeld() {
        return said.values().stream()
                .filter(last -> last.outcome() == StationOutcome.HELD)
                .findFirst();
    }

    /** The stations of their gate before this one through which they have not come. */
    public List<Station> missingBefore(Station station) {
        return plan.map(known -> known.before(station)).orElse(List.of()).stream()
                .filter(each -> !isThrough(each))
                .toList();
    }

    /** Where they go next; nowhere where their gate has no stations, or they are through. */
    public Optional<Station> findNext() {
        return plan.map(StationPlan::stations).orElse(List.of()).stream()
                .filter(each -> !isThrough(each))
                .findFirst();
    }
}

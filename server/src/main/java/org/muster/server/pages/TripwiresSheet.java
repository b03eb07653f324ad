package org.muster.server.pages;

import java.util.List;
import org.muster.core.fact.Recorded;
import org.muster.core.tripwire.Tripwire;
import org.muster.core.tripwire.TripwireFact.ReadingKept;

/**
 * All tripwires.
 *
 * @param readings the latest ones, the newest first
 */
public record TripwiresSheet(List<Tripwire> tripwires, List<Recorded> readings) {
    private static final int SHOWN = 12;

    public TripwiresSheet {
        tripwires = List.copyOf(tripwires);
        readings = List.copyOf(readings);
    }

    static TripwiresSheet of(Visit visit) {
        return new TripwiresSheet(
                Tripwire.listAll(visit.view()),
                visit.view().history(visit.frame().operation().id()).listAll().reversed().stream()
                        .filter(recorded -> recorded.fact() instanceof ReadingKept)
                        .limit(SHOWN)
                        .toList());
    }
}

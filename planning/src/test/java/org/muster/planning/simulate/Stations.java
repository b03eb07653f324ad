package org.muster.planning.simulate;

import java.time.Duration;
import org.muster.planning.simulate.Assumptions.Station;

/** Stations for tests. */
final class Stations {
    private Stations() {}

    /** A gate of one station, with so many minutes for each person. */
    static Station oneFor(int minutes, int lanes) {
        return new Station("one", lanes, Duration.ZERO, Duration.ofMinutes(minutes), 0.5, "test");
    }
}

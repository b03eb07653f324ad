package org.muster.planning.simulate;

import java.util.HashMap;
import java.util.Map;

/** How long people waited in one run, by what for. */
final class Waits {
    private final Map<Resource, Waited> all = new HashMap<>();

    /** Person-hours, and the longest that one party waited at a time. */
    record Waited(double personHours, double longestHours) {
        static final Waited NOTHING = new Waited(0, 0);

        Waited plus(Waited other) {
            return new Waited(
                    personHours + other.personHours, Math.max(longestHours, other.longestHours));
        }
    }

    void add(Resource resource, int souls, long millis) {
        double hours = millis / 3_600_000.0;
        all.merge(resource, new Waited(souls * hours, hours), Waited::plus);
    }

    Map<Resource, Waited> all() {
        return Map.copyOf(all);
    }
}

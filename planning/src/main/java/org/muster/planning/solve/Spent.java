package org.muster.planning.solve;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.muster.planning.model.Load;
import org.muster.planning.model.Road;

/**
 * Where it was asked in vain: stretches of time in which no convoy on a road could take a load.
 * That stays so until vehicles, teams or seats are given back, or a vehicle joins a convoy there:
 * it may leave room for others beside its own.
 */
final class Spent {
    private final Map<String, Map<Load, Stretch>> known = new HashMap<>();

    /** From a second to another, both included. */
    record Stretch(int from, int to) {
        static final Stretch NONE = new Stretch(0, -1);

        boolean holds(int second) {
            return second >= from && second <= to;
        }

        boolean holds(Stretch other) {
            return other.from >= from && other.to <= to;
        }

        private boolean touches(Stretch other) {
            return other.from <= to && from <= other.to;
        }

        /** Both, where they overlap; else the later one asked for. */
        private Stretch and(Stretch other) {
            return touches(other)
                    ? new Stretch(Math.min(from, other.from), Math.max(to, other.to))
                    : other;
        }
    }

    Stretch of(Road road, Load load) {
        return known.getOrDefault(road.id(), Map.of()).getOrDefault(load, Stretch.NONE);
    }

    /** None of a stretch's times had room for a load. */
    void note(Road road, Load load, Stretch stretch) {
        if (stretch.from() <= stretch.to()) {
            known.computeIfAbsent(road.id(), key -> new HashMap<>())
                    .merge(load, stretch, Stretch::and);
        }
    }

    /** Something has changed that may make room on these roads. */
    void forget(Set<String> roads) {
        known.keySet().removeAll(roads);
    }
}

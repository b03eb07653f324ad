package org.muster.core.roll;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.muster.core.fact.LegId;
import org.muster.core.fact.Recorded;
import org.muster.core.tally.Basis;
import org.muster.core.tally.Count;

/** Adds up those carried out, leg by leg. */
final class CarriedSums {
    private final Map<LegId, OfLeg> legs = new HashMap<>();
    private @Nullable OfLeg last;

    void add(RollLine line) {
        LegLine leg = line.leg();
        if (leg != null && leg.carriesOut()) {
            sums(leg).add(line);
        }
    }

    /** Neighbours on the roll are often on one leg. */
    private OfLeg sums(LegLine leg) {
        OfLeg found = last;
        if (found == null || !found.leg.id().equals(leg.id())) {
            found = legs.computeIfAbsent(leg.id(), id -> new OfLeg(leg));
            last = found;
        }
        return found;
    }

    Carried by(Basis basis) {
        Map<String, Integer> byNationality = new HashMap<>();
        Map<String, Integer> byLeg = new HashMap<>();
        Map<String, Map<String, Integer>> byBoth = new TreeMap<>();
        int facts = 0;
        for (OfLeg sums : legs.values()) {
            String label = sums.leg.plan().label();
            byLeg.merge(label, sums.persons, Integer::sum);
            sums.all(basis)
                    .forEach((code, persons) -> byNationality.merge(code, persons, Integer::sum));
            sums.alive(basis)
                    .forEach((code, persons) ->
                            byBoth.computeIfAbsent(code, c -> new HashMap<>())
                                    .merge(label, persons, Integer::sum));
            facts += sums.own + sums.shared.size();
        }
        int total = byLeg.values().stream().mapToInt(Integer::intValue).sum();
        return new Carried(basis, total, lines(byNationality), lines(byLeg), byBoth, facts);
    }

    private static List<Count> lines(Map<String, Integer> counts) {
        List<Count> lines = new ArrayList<>();
        counts.forEach((key, persons) -> lines.add(new Count(key, persons)));
        lines.sort(Count.ORDER);
        return lines;
    }

    /** The sums of one leg. */
    private static final class OfLeg {
        private final LegLine leg;
        private final List<Map<String, Integer>> all = new ArrayList<>();
        private final List<Map<String, Integer>> alive = new ArrayList<>();
        private final Set<Recorded> shared = Collections.newSetFromMap(new IdentityHashMap<>());
        private List<Recorded> lastShared = List.of();
        private int persons;
        private int own;

        OfLeg(LegLine leg) {
            this.leg = leg;
            for (Basis ignored : Basis.values()) {
                all.add(new HashMap<>());
                alive.add(new HashMap<>());
            }
        }

        void add(RollLine line) {
            persons++;
            own += line.own();
            if (line.shared() != lastShared) {
                shared.addAll(line.shared());
                lastShared = line.shared();
            }
            for (Basis basis : Basis.values()) {
                String code = line.nationality(basis);
                all(basis).merge(code, 1, Integer::sum);
                if (line.state().isCarried()) {
                    alive(basis).merge(code, 1, Integer::sum);
                }
            }
        }

        Map<String, Integer> all(Basis basis) {
            return all.get(basis.ordinal());
        }

        Map<String, Integer> alive(Basis basis) {
            return alive.get(basis.ordinal());
        }
    }
}

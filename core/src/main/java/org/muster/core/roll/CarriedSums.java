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
            for (Map.Entry<Kind, int[]> entry : sums.persons.entrySet()) {
                String code = entry.getKey().code(basis);
                int persons = entry.getValue()[0];
                byLeg.merge(label, persons, Integer::sum);
                byNationality.merge(code, persons, Integer::sum);
                if (entry.getKey().alive()) {
                    byBoth.computeIfAbsent(code, c -> new HashMap<>())
                            .merge(label, persons, Integer::sum);
                }
            }
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

    /** What persons of a leg are told apart by: a million persons are of a few kinds. */
    private record Kind(String counted, String verified, String claimed, boolean alive) {
        static Kind of(RollLine line) {
            return new Kind(
                    line.nationality(Basis.COUNTED),
                    line.nationality(Basis.VERIFIED),
                    line.nationality(Basis.CLAIMED),
                    line.state().isCarried());
        }

        String code(Basis basis) {
            return switch (basis) {
                case COUNTED -> counted;
                case VERIFIED -> verified;
                case CLAIMED -> claimed;
            };
        }
    }

    /** The sums of one leg. */
    private static final class OfLeg {
        private final LegLine leg;
        private final Map<Kind, int[]> persons = new HashMap<>();
        private final Set<Recorded> shared = Collections.newSetFromMap(new IdentityHashMap<>());
        private List<Recorded> lastShared = List.of();
        private int own;

        OfLeg(LegLine leg) {
            this.leg = leg;
        }

        void add(RollLine line) {
            persons.computeIfAbsent(Kind.of(line), kind -> new int[1])[0]++;
            own += line.own();
            if (line.shared() != lastShared) {
                shared.addAll(line.shared());
                lastShared = line.shared();
            }
        }
    }
}

package org.muster.core.roll;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.muster.core.fact.LegId;
import org.muster.core.fact.Recorded;
import org.muster.core.tally.Basis;
import org.muster.core.tally.Count;

/** Adds up those carried out, leg by leg; a line that is replaced is taken out again. */
final class CarriedSums {
    private final Map<LegId, OfLeg> legs = new HashMap<>();

    void add(RollLine line) {
        LegLine leg = line.leg();
        if (leg != null && leg.carriesOut()) {
            OfLeg sums = legs.computeIfAbsent(leg.id(), id -> new OfLeg());
            sums.label = leg.plan().label();
            sums.count(line, 1);
        }
    }

    /** Undoes {@link #add} of the very same line. */
    void remove(RollLine line) {
        LegLine leg = line.leg();
        if (leg != null && leg.carriesOut()) {
            OfLeg sums = java.util.Objects.requireNonNull(legs.get(leg.id()));
            sums.count(line, -1);
            if (sums.persons.isEmpty()) {
                legs.remove(leg.id());
            }
        }
    }

    Carried by(Basis basis) {
        Map<String, Integer> byNationality = new HashMap<>();
        Map<String, Integer> byLeg = new HashMap<>();
        Map<String, Map<String, Integer>> byBoth = new TreeMap<>();
        int facts = 0;
        for (OfLeg sums : legs.values()) {
            String label = sums.label;
            for (Map.Entry<Kind, Integer> entry : sums.persons.entrySet()) {
                String code = entry.getKey().code(basis);
                int persons = entry.getValue();
                byLeg.merge(label, persons, Integer::sum);
                byNationality.merge(code, persons, Integer::sum);
                if (entry.getKey().alive()) {
                    byBoth.computeIfAbsent(code, c -> new HashMap<>())
                            .merge(label, persons, Integer::sum);
                }
            }
            facts += sums.facts();
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

    /** The sums of one leg. What is shared is one list for all whom a leg carries, or a few. */
    private static final class OfLeg {
        private String label = "";
        private final Map<Kind, Integer> persons = new HashMap<>();
        private final Map<List<Recorded>, Integer> shared = new IdentityHashMap<>();
        private int own;

        void count(RollLine line, int by) {
            persons.merge(Kind.of(line), by, OfLeg::sumUnlessNone);
            shared.merge(line.shared(), by, OfLeg::sumUnlessNone);
            own += by * line.own();
        }

        private static @Nullable Integer sumUnlessNone(int before, int by) {
            return before + by == 0 ? null : before + by;
        }

        int facts() {
            return own + (int) shared.keySet().stream().flatMap(List::stream).distinct().count();
        }
    }
}

package org.muster.core.tally;

import java.time.Instant;
import java.util.List;
import org.muster.core.fact.FactId;

/**
 * A counted total with its rule, its time, its parts and the facts that make it. The lines of each
 * breakdown sum to {@code total}.
 */
public record Tally(
        CountingRule rule,
        Basis basis,
        Instant asOf,
        int total,
        List<Count> byNationality,
        List<Count> byLeg,
        List<Count> byAgeBand,
        List<FactId> facts) {

    public Tally {
        byNationality = List.copyOf(byNationality);
        byLeg = List.copyOf(byLeg);
        byAgeBand = List.copyOf(byAgeBand);
        facts = List.copyOf(facts);
        requireSum(total, byNationality);
        requireSum(total, byLeg);
        requireSum(total, byAgeBand);
    }

    /** How many of one nationality, leg or age band in a breakdown. */
    public static int count(List<Count> breakdown, String key) {
        return breakdown.stream()
                .filter(line -> line.key().equals(key))
                .mapToInt(Count::persons)
                .sum();
    }

    /** How many different nationalities are known in it. */
    public int nationalities() {
        return (int)
                byNationality.stream()
                        .filter(line -> !line.key().isEmpty() && line.persons() > 0)
                        .count();
    }

    private static void requireSum(int total, List<Count> breakdown) {
        int sum = breakdown.stream().mapToInt(Count::persons).sum();
        if (sum != total) {
            throw new IllegalArgumentException(
                    "a breakdown sums to " + sum + ", the tally to " + total);
        }
    }
}

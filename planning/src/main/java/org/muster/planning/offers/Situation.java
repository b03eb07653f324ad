package org.muster.planning.offers;

import java.util.List;

/**
 * Everything that a decision about one leg rests on.
 *
 * @param called those that were called, and may come yet or are there and not aboard
 * @param waiting those that may be called
 * @param risk how likely it may be at most that more come than fit and may wait
 */
public record Situation(
        Room room,
        List<Called> called,
        List<Party> waiting,
        Rates rates,
        Notice notice,
        UnionShare share,
        double risk) {
    public static final double RISK = 0.05;

    public Situation {
        called = List.copyOf(called);
        waiting = waiting.stream().sorted(Party.ORDER).toList();
        if (!(risk > 0 && risk < 1)) {
            throw new IllegalArgumentException("risk must lie between 0 and 1, not " + risk);
        }
    }
}

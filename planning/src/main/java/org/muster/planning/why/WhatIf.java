package org.muster.planning.why;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.muster.planning.model.Policy.Level;
import org.muster.planning.model.Problem;
import org.muster.planning.plan.Score;

/**
 * Asks what more would bring: each change is made to the problem, and a new plan for it is asked
 * for. Every change here only allows more, so the plan as it is stays possible: where the new plan
 * is worse, the search was too short, and nothing is said to be gained.
 */
public record WhatIf(Problem problem, Score now, Solver solver) {

    /** How good a plan can be made for a problem within a time. */
    @FunctionalInterface
    public interface Solver {
        Score solve(Problem problem, Duration limit);
    }

    /**
     * Tries one change after the other; each gets its share of the time that is left.
     *
     * @param nanos a clock, as {@link System#nanoTime}
     * @param stopped whether to end now; a search that runs is to look at it too
     * @param heard is told of each gain as soon as it is known
     */
    public Gains run(
            List<Change> changes,
            Duration budget,
            LongSupplier nanos,
            BooleanSupplier stopped,
            Consumer<Gain> heard) {
        long began = nanos.getAsLong();
        List<Gain> gains = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            Duration left = budget.minusNanos(nanos.getAsLong() - began);
            if (stopped.getAsBoolean() || !left.isPositive()) {
                return new Gains(gains, changes.subList(i, changes.size()));
            }
            Gain gain = gain(changes.get(i), left.dividedBy(changes.size() - i));
            gains.add(gain);
            heard.accept(gain);
        }
        return new Gains(gains, List.of());
    }

    private Gain gain(Change change, Duration limit) {
        Score score = solver.solve(change.on(problem), limit);
        List<Effect> effects =
                Effect.between(now, score).stream()
                        .filter(effect -> isComparable(change, effect.level()))
                        .toList();
        boolean better = !effects.isEmpty() && effects.getFirst().better() > 0;
        return new Gain(change, score, better ? effects : List.of());
    }

    /** A later deadline makes the problem longer, and who is left is exposed to its end. */
    private static boolean isComparable(Change change, Level level) {
        return !(change instanceof Change.Deadline) || level != Level.EXPOSURE;
    }
}

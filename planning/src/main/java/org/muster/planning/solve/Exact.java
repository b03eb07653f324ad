package org.muster.planning.solve;

import java.time.Duration;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Solves the integer model for one goal after the other. */
final class Exact {
    private final Draft kept;
    private final Seats seats;
    private final BooleanSupplier stopped;

    /**
     * What one goal's search found.
     *
     * @param bound the largest sum that there can be; empty: none was proven
     * @param draft the plan that its answer makes; null: it found no answer
     */
    record Found(OptionalDouble bound, @Nullable Draft draft) {}

    /**
     * @param kept what stays as it is
     * @param from a plan whose pinned bookings every answer has
     */
    Exact(Outline outline, Draft kept, Draft from, BooleanSupplier stopped) {
        this.kept = kept;
        this.stopped = stopped;
        seats = new Seats(outline, kept);
        seats.pin(from);
    }

    /** Asks for the goal's largest sum, beginning at a draft. */
    Found best(Goal goal, Draft from, Duration limit) {
        seats.hint(from);
        seats.model().maximize(seats.sum(goal));
        return Whole.solve(seats.model(), limit, stopped)
                .map(solver ->
                        new Found(
                                OptionalDouble.of(solver.bestObjectiveBound() + goal.most(kept)),
                                new Realise(kept, seats, solver, stopped).from(from)))
                .orElse(new Found(OptionalDouble.empty(), null));
    }

    /** From here on every answer has at least a draft's sum of a goal. */
    void keep(Goal goal, Draft draft) {
        seats.model().addGreaterOrEqual(seats.sum(goal), goal.sum(draft) - goal.most(kept));
    }
}

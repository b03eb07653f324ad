package org.muster.planning.solve;

import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
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
        CpSolver solver = new CpSolver();
        solver.getParameters()
                .setMaxTimeInSeconds(limit.toMillis() / 1000.0)
                .setNumWorkers(2)
                // its own handler of Ctrl-C ends the whole process when a thread of Java hears it
                .setCatchSigintSignal(false);
        CpSolverStatus status = solve(solver);
        boolean found = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
        OptionalDouble bound =
                found
                        ? OptionalDouble.of(solver.bestObjectiveBound() + goal.most(kept))
                        : OptionalDouble.empty();
        return new Found(
                bound, found ? new Realise(kept, seats, solver, stopped).from(from) : null);
    }

    private CpSolverStatus solve(CpSolver solver) {
        try (Interrupting watching = new Interrupting(solver::stopSearch, stopped)) {
            return solver.solve(seats.model());
        }
    }

    /** From here on every answer has at least a draft's sum of a goal. */
    void keep(Goal goal, Draft draft) {
        seats.model().addGreaterOrEqual(seats.sum(goal), goal.sum(draft) - goal.most(kept));
    }
}

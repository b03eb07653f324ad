package org.muster.planning.solve;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Asks the engine about models in whole numbers. */
final class Whole {
    private Whole() {}

    /** The solver with the best answer that it found; empty: it found none in time. */
    static Optional<CpSolver> solve(CpModel model, Duration limit, BooleanSupplier stopped) {
        CpSolver solver = new CpSolver();
        solver.getParameters()
                .setMaxTimeInSeconds(limit.toMillis() / 1000.0)
                .setNumWorkers(2)
                // its own handler of Ctrl-C ends the whole process when a thread of Java hears it
                .setCatchSigintSignal(false);
        try (Interrupting watching = new Interrupting(solver::stopSearch, stopped)) {
            CpSolverStatus status = solver.solve(model);
            return status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE
                    ? Optional.of(solver)
                    : Optional.empty();
        }
    }
}

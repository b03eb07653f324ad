package org.muster.planning.solve;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Runs the engine, and ends it when somebody asks for that. */
final class StopWatch {
    private static final long LOOK_EVERY_MILLIS = 100;

    private StopWatch() {}

    static CpSolverStatus solve(CpSolver solver, CpModel model, BooleanSupplier stopped) {
        CountDownLatch done = new CountDownLatch(1);
        Thread watcher = Thread.ofVirtual().start(() -> watch(solver, stopped, done));
        try {
            return solver.solve(model);
        } finally {
            done.countDown();
            watcher.interrupt();
        }
    }

    private static void watch(CpSolver solver, BooleanSupplier stopped, CountDownLatch done) {
        try {
            while (!done.await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                if (stopped.getAsBoolean()) {
                    solver.stopSearch();
                }
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }
}

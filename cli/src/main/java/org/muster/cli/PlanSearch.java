package org.muster.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.muster.planning.solve.Result;

/**
 * Runs a search beside the thread that waits for it: whoever stops it gets the best so far even
 * when the engine does not hear of it at once.
 */
final class PlanSearch {
    private static final long OFTEN_MILLIS = 100;
    private static final long PATIENCE_MILLIS = 3_000;

    private final LevelLine line;
    private final BooleanSupplier stopped;

    PlanSearch(LevelLine line, BooleanSupplier stopped) {
        this.line = line;
        this.stopped = stopped;
    }

    /** The search's result, or the last of which it told; nothing if it was stopped before one. */
    Optional<Result> run(Callable<Result> search) {
        FutureTask<Result> task = new FutureTask<>(search);
        Thread.ofPlatform().daemon().name("plan-search").start(task);
        long patience = PATIENCE_MILLIS;
        while (patience > 0) {
            try {
                return Optional.of(task.get(OFTEN_MILLIS, TimeUnit.MILLISECONDS));
            } catch (TimeoutException still) {
                patience -= stopped.getAsBoolean() ? OFTEN_MILLIS : 0;
            } catch (ExecutionException failed) {
                throw new IllegalStateException("the search failed", failed.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                patience = 0;
            }
        }
        return line.findLast();
    }
}

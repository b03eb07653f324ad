package org.muster.ledger.sql;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Does work on all cores and gives the results on, in the order in which the work came, on the
 * caller's thread. Holds back when results are not taken fast enough.
 */
public final class InOrder<T> implements AutoCloseable {
    private static final int CORES = Runtime.getRuntime().availableProcessors();

    private final ExecutorService workers =
            Executors.newFixedThreadPool(CORES, Thread.ofPlatform().daemon().factory());
    private final Deque<Future<T>> waiting = new ArrayDeque<>();
    private final Consumer<T> into;

    public InOrder(Consumer<T> into) {
        this.into = into;
    }

    public void add(Callable<T> work) {
        waiting.add(workers.submit(work));
        if (waiting.size() > 2 * CORES) {
            giveNext();
        }
    }

    public void finish() {
        while (!waiting.isEmpty()) {
            giveNext();
        }
    }

    private void giveNext() {
        try {
            into.accept(waiting.remove().get());
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof RuntimeException fault) {
                throw fault;
            }
            if (cause instanceof Error error) {
                throw error;
            }
            throw new WorkFailed(cause == null ? e : cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WorkFailed(e);
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }

    /** Carries a checked exception out of the work. */
    static final class WorkFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        WorkFailed(Throwable cause) {
            super(cause);
        }
    }
}

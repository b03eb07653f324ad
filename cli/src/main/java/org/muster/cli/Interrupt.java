package org.muster.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Lets a search hear of Ctrl-C: its flag goes up, and the process ends only once the command has
 * printed what it has and closed this, or after a few seconds.
 */
final class Interrupt implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 10;

    private final AtomicBoolean stop = new AtomicBoolean();
    private final CountDownLatch printed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::onEnd, "interrupt");

    static Interrupt listen() {
        Interrupt interrupt = new Interrupt();
        Runtime.getRuntime().addShutdownHook(interrupt.hook);
        return interrupt;
    }

    /** Raised when somebody wants the search to end. */
    AtomicBoolean stop() {
        return stop;
    }

    private void onEnd() {
        stop.set(true);
        try {
            printed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        printed.countDown();
        if (!stop.get()) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException ending) {
                // the process is ending already, and the hook does not wait any more
                stop.set(true);
            }
        }
    }
}

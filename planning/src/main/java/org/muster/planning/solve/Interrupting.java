package org.muster.planning.solve;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** While it is open, ends the engine's search as soon as somebody asks for that. */
final class Interrupting implements AutoCloseable {
    private static final long LOOK_EVERY_MILLIS = 100;

    private final CountDownLatch done = new CountDownLatch(1);

    Interrupting(Runnable stop, BooleanSupplier stopped) {
        Thread.ofVirtual().start(() -> watch(stop, stopped));
    }

    private void watch(Runnable stop, BooleanSupplier stopped) {
        try {
            while (!done.await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                if (stopped.getAsBoolean()) {
                    stop.run();
                }
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        done.countDown();
    }
}

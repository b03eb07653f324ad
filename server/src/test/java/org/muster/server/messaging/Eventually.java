package org.muster.server.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what other threads do, and never for long. */
public final class Eventually {

    private static final Duration LONGEST = Duration.ofSeconds(20);

    private Eventually() {}

    public static void eventually(String what, BooleanSupplier is) throws InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!is.getAsBoolean() && System.nanoTime() < end) {
            Thread.sleep(10);
        }
        assertThat(is.getAsBoolean()).as(what).isTrue();
    }
}

package org.muster.server.plans;

import org.jspecify.annotations.Nullable;

/**
 * Runs one thing at a time in the background: who comes next waits for the one before, which was
 * asked to stop and takes a moment to do so.
 *
 * <p>Threads: any.
 */
public final class Turns {
    private @Nullable Thread last;

    /**
     * @param name of the thread, for those who look at a server that is busy
     * @param body is to catch what it throws
     * @param never what to do instead when the wait is broken off
     */
    public synchronized void take(String name, Runnable body, Runnable never) {
        Thread before = last;
        last = Thread.ofPlatform().daemon().name(name).start(() -> run(before, body, never));
    }

    private static void run(@Nullable Thread before, Runnable body, Runnable never) {
        try {
            if (before != null) {
                before.join();
            }
        } catch (InterruptedException e) {
            never.run();
            Thread.currentThread().interrupt();
            return;
        }
        body.run();
    }
}

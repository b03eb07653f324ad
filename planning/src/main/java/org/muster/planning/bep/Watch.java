package org.muster.planning.bep;

import com.google.ortools.sat.CpSolver;

/** Stops the engine soon after a search is over. */
final class Watch implements AutoCloseable {
    private static final long LOOK_EVERY_MILLIS = 25;

    private final Thread thread;

    private Watch(Thread thread) {
        this.thread = thread;
    }

    static Watch over(Search search, CpSolver solver) {
        return new Watch(Thread.ofVirtual().unstarted(() -> watch(search, solver)));
    }

    void begin() {
        thread.start();
    }

    private static void watch(Search search, CpSolver solver) {
        try {
            while (true) {
                Thread.sleep(LOOK_EVERY_MILLIS);
                if (search.isOver()) {
                    solver.stopSearch(); // again and again: it does not hear before it has begun
                }
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}

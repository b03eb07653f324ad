package org.muster.planning.bep;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The best plan and the best bound so far, shared by those that look for them; over when both meet,
 * when the time is up or when somebody says stop. For any number of threads.
 */
final class Search {
    private final BusProgress progress;
    private final AtomicBoolean stop;
    private final long start;
    private final long deadline;
    private Fleet best;
    private @Nullable Fleet thought;
    private volatile long objective;
    private volatile long bound;

    Search(Fleet first, long nanos, AtomicBoolean stop, BusProgress progress) {
        this.progress = progress;
        this.stop = stop;
        this.start = System.nanoTime();
        this.deadline = start + nanos;
        this.best = first.copy();
        this.objective = first.last();
    }

    boolean isOver() {
        return bound >= objective || stop.get() || System.nanoTime() - deadline >= 0;
    }

    /** Whether nobody need ask any more if a plan can end by then. */
    boolean isMoot(long time) {
        return isOver() || objective <= time || bound > time;
    }

    /** Seconds that are left. */
    double left() {
        return stop.get() ? 0 : Math.max(0, (deadline - System.nanoTime()) / 1e9);
    }

    double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }

    long objective() {
        return objective;
    }

    long bound() {
        return bound;
    }

    synchronized Fleet best() {
        return best;
    }

    /** A plan to start from: one that was thought of elsewhere, once, or else the best. */
    synchronized Fleet start() {
        Fleet start = thought == null ? best : thought;
        thought = null;
        return start;
    }

    /** Gives a plan to start from that need not be better than the best. */
    synchronized void think(Fleet of) {
        thought = of;
    }

    /** Takes a plan if it is better; the caller may go on to change it. */
    synchronized void offer(Fleet found) {
        if (found.last() < objective) {
            best = found.copy();
            objective = found.last();
            tell();
        }
    }

    /** No plan ends before this. */
    synchronized void raise(long proven) {
        if (proven > bound) {
            bound = proven;
            tell();
        }
    }

    private void tell() {
        progress.at(objective, bound, seconds());
    }
}

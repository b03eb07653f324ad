package org.muster.exercises.play;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The time within an exercise: it stands where the player puts it, and runs on from there once the
 * player lets it.
 */
public final class ExerciseClock implements InstantSource {
    private volatile Instant set;
    private volatile long since;
    private volatile boolean running;

    public ExerciseClock(Instant start) {
        this.set = start;
    }

    void moveTo(Instant instant) {
        if (instant.isAfter(set)) {
            set = instant;
        }
    }

    /** From now on the clock runs at the speed of the wall. */
    public void run() {
        since = System.nanoTime();
        running = true;
    }

    @Override
    public Instant instant() {
        return running ? set.plus(Duration.ofNanos(System.nanoTime() - since)) : set;
    }
}

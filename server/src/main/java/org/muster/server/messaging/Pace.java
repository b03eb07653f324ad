package org.muster.server.messaging;

import java.time.Duration;
import java.time.InstantSource;

/** Gives the threads of a channel their turns, in the order in which they ask. */
public final class Pace {

    /** Waits, or lets a test's clock go on. */
    @FunctionalInterface
    public interface Pause {
        void sleep(Duration time) throws InterruptedException;
    }

    private final InstantSource clock;
    private final Pause pause;
    private Throttle throttle;

    public Pace(Throttle throttle, InstantSource clock, Pause pause) {
        this.throttle = throttle;
        this.clock = clock;
        this.pause = pause;
    }

    public static Pace perSecond(int turns, int burst, InstantSource clock) {
        Throttle throttle = Throttle.perSecond(turns, burst, clock.instant());
        return new Pace(throttle, clock, Thread::sleep);
    }

    /** Returns when it is this thread's turn. */
    public void await() throws InterruptedException {
        Duration delay = take();
        if (delay.isPositive()) {
            pause.sleep(delay);
        }
    }

    private synchronized Duration take() {
        Throttle.Turn turn = throttle.take(clock.instant());
        throttle = turn.after();
        return turn.delay();
    }
}

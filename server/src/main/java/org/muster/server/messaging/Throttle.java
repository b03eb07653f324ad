package org.muster.server.messaging;

import java.time.Duration;
import java.time.Instant;

/**
 * So many turns in a second, and a few at once after a rest: a bucket of tokens, kept as the time
 * at which it will be full again. A value; taking a turn gives the next one.
 *
 * @param interval in which one token comes
 * @param burst how many the bucket holds
 * @param full when it is full if nobody takes any more
 */
public record Throttle(Duration interval, int burst, Instant full) {

    private static final long SECOND = 1_000_000_000L;

    public Throttle {
        if (interval.isNegative() || interval.isZero()) {
            throw new IllegalArgumentException("interval " + interval + " must be above 0");
        }
        if (burst < 1) {
            throw new IllegalArgumentException("burst " + burst + " must be at least 1");
        }
    }

    public static Throttle perSecond(int turns, int burst, Instant now) {
        if (turns < 1) {
            throw new IllegalArgumentException("turns " + turns + " per second must be at least 1");
        }
        // Rounded up: a provider that counts must never count one too many.
        return new Throttle(Duration.ofNanos(Math.ceilDiv(SECOND, turns)), burst, now);
    }

    /** The next turn, and how long to wait for it; whoever asks later waits longer. */
    public Turn take(Instant now) {
        Instant from = full.isAfter(now) ? full : now;
        Instant fullAgain = from.plus(interval);
        Instant turn = fullAgain.minus(interval.multipliedBy(burst));
        Duration delay = turn.isAfter(now) ? Duration.between(now, turn) : Duration.ZERO;
        return new Turn(new Throttle(interval, burst, fullAgain), delay);
    }

    /** A turn that was taken. */
    public record Turn(Throttle after, Duration delay) {}
}

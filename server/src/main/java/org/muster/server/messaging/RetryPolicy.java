package org.muster.server.messaging;

import java.time.Duration;
import java.util.Optional;

/**
 * How long to wait before another attempt: twice as long each time, up to a bound, and not for
 * ever.
 *
 * @param first wait after the first attempt
 * @param longest wait, whatever the other side asks for
 * @param attempts in all
 */
public record RetryPolicy(Duration first, Duration longest, int attempts) {

    /** Beyond this doubling any wait is beyond any bound. */
    private static final int MOST_DOUBLINGS = 30;

    public RetryPolicy {
        if (!first.isPositive()) {
            throw new IllegalArgumentException("first " + first + " must be above 0");
        }
        if (longest.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "longest " + longest + " must be at least first, " + first);
        }
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts " + attempts + " must be at least 1");
        }
    }

    /**
     * The wait after an attempt, or nothing when it was the last.
     *
     * @param made attempts so far, from 1
     * @param asked how long the other side wants us to wait, where it said so
     */
    public Optional<Duration> waitAfter(int made, Optional<Duration> asked) {
        if (made < 1) {
            throw new IllegalArgumentException("made " + made + " must be at least 1");
        }
        return made >= attempts
                ? Optional.empty()
                : Optional.of(longer(grown(made), asked.orElse(Duration.ZERO)));
    }

    private Duration longer(Duration grown, Duration asked) {
        Duration wanted = asked.compareTo(grown) > 0 ? asked : grown;
        return wanted.compareTo(longest) > 0 ? longest : wanted;
    }

    private Duration grown(int made) {
        return first.multipliedBy(1L << Math.min(made - 1, MOST_DOUBLINGS));
    }
}

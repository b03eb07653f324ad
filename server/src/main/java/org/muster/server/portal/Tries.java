package org.muster.server.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often something was tried lately, by a key such as a reference or an address: at most so many
 * times within a span, then nothing until the span is over. In memory; a restart forgets it.
 *
 * <p>Threads: any.
 */
final class Tries {
    /** Enough for a busy hour; the oldest are forgotten first. */
    private static final int MOST_KEYS = 100_000;

    private final int most;
    private final Duration span;
    private final LinkedHashMap<String, Count> counts = new LinkedHashMap<>();

    private record Count(Instant since, int tries) {}

    Tries(int most, Duration span) {
        this.most = most;
        this.span = span;
    }

    /**
     * Takes one of the tries before it is known how it ends, or says how long to wait where none is
     * left. Looking and counting are one step: many at once get no more tries than one after
     * another.
     */
    synchronized Duration reserve(String key, Instant now) {
        Duration wait = toWait(key, now);
        if (wait.isZero()) {
            count(key, now);
        }
        return wait;
    }

    private Duration toWait(String key, Instant now) {
        Count count = counts.get(key);
        if (count == null || count.tries() < most) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(now, count.since().plus(span));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private void count(String key, Instant now) {
        Count before = counts.remove(key);
        Count fresh = new Count(now, 1);
        counts.put(
                key,
                before == null || !now.isBefore(before.since().plus(span))
                        ? fresh
                        : new Count(before.since(), before.tries() + 1));
        if (counts.size() > MOST_KEYS) {
            Map.Entry<String, Count> oldest = counts.firstEntry();
            counts.remove(oldest.getKey());
        }
    }

    /** It went well: that one try is given back. */
    synchronized void release(String key) {
        counts.computeIfPresent(
                key,
                (same, count) ->
                        count.tries() > 1 ? new Count(count.since(), count.tries() - 1) : null);
    }

    /** It went well: what was counted of it counts no more. */
    synchronized void forget(String key) {
        counts.remove(key);
    }
}

package org.muster.server.access.brake;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;

/**
 * Holds up one who tries wrongly again and again: some wrong tries in a row are free, each further
 * one has to wait twice as long, from a second to five minutes. An hour without a wrong try, and it
 * is forgotten. In memory; a restart forgets it too.
 *
 * <p>Threads: any.
 */
final class Brake {
    static final Duration FIRST = Duration.ofSeconds(1);
    static final Duration LONGEST = Duration.ofMinutes(5);
    static final Duration REMEMBERS = Duration.ofHours(1);

    /** Programs ask many things at once; guesses at once are bounded by it. */
    private static final int MOST_AT_ONCE = 100;

    private static final int MOST_KEYS = 100_000;

    private final int free;
    private final LinkedHashMap<String, Held> held = new LinkedHashMap<>();

    /**
     * @param wrong tries in a row that were wrong
     * @param open tries that are being looked at
     */
    private record Held(int wrong, int open, Instant last) {}

    Brake(int free) {
        this.free = free;
    }

    /** How long to wait before the next try; zero where none is needed. */
    synchronized Duration toWait(String key, Instant now) {
        Held found = find(key, now);
        if (found.wrong() <= free) {
            return found.open() < MOST_AT_ONCE ? Duration.ZERO : FIRST;
        }
        Duration left = Duration.between(now, found.last().plus(span(found.wrong() - free)));
        if (left.isPositive()) {
            return left;
        }
        return found.open() == 0 ? Duration.ZERO : FIRST;
    }

    /** Begins a try, where nothing has to be waited for: looking and counting are one step. */
    synchronized Duration begin(String key, Instant now) {
        Duration wait = toWait(key, now);
        if (wait.isZero()) {
            Held found = find(key, now);
            keep(key, new Held(found.wrong(), found.open() + 1, found.last()));
        }
        return wait;
    }

    /** Ends a try that was begun. */
    synchronized void end(String key, Instant now, boolean right) {
        Held found = find(key, now);
        int open = Math.max(0, found.open() - 1);
        if (right && open == 0) {
            held.remove(key);
        } else {
            keep(key, new Held(right ? 0 : found.wrong() + 1, open, right ? found.last() : now));
        }
    }

    /** Counts a wrong try that was not begun here. */
    synchronized void countWrong(String key, Instant now) {
        Held found = find(key, now);
        keep(key, new Held(found.wrong() + 1, found.open(), now));
    }

    private Held find(String key, Instant now) {
        Held found = held.get(key);
        if (found == null) {
            return new Held(0, 0, now);
        }
        return now.isBefore(found.last().plus(REMEMBERS))
                ? found
                : new Held(0, found.open(), found.last());
    }

    private void keep(String key, Held other) {
        held.putLast(key, other);
        if (held.size() > MOST_KEYS) {
            var unused = held.pollFirstEntry();
        }
    }

    private static Duration span(int times) {
        Duration span = FIRST.multipliedBy(1L << Math.min(times - 1, 20));
        return span.compareTo(LONGEST) < 0 ? span : LONGEST;
    }
}

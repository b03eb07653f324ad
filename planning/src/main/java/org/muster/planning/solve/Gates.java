package org.muster.planning.solve;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.muster.planning.model.Place.Terminal;
import org.muster.planning.model.Problem;
import org.muster.planning.model.Span;

/**
 * What each terminal's gate has left to process people, in each slot. The unit is an hour's
 * capacity for one person, split by seconds: one person takes {@value #PER_SOUL}.
 */
final class Gates {
    static final long PER_SOUL = 3600;

    private static final long[] NO_LIMIT = {};

    private final Clock clock;
    private final Registry<long[]> left = new Registry<>();

    /** So many units of a slot, taken. */
    record Slot(int number, long units) {}

    Gates(Problem problem, Clock clock) {
        this.clock = clock;
        problem.places()
                .forEach(place -> {
                    if (place instanceof Terminal terminal && terminal.perHour().isPresent()) {
                        left.put(terminal.id(), capacity(terminal));
                    }
                });
    }

    private long[] capacity(Terminal terminal) {
        long[] units = new long[clock.slots()];
        for (int slot = 0; slot < units.length; slot++) {
            units[slot] = (long) terminal.perHour().getAsInt() * openSeconds(terminal.open(), slot);
        }
        return units;
    }

    private long openSeconds(List<Span> open, int slot) {
        if (open.isEmpty()) {
            return clock.slot();
        }
        Instant from = clock.at(slot * clock.slot());
        Instant to = clock.at((slot + 1) * clock.slot());
        long seconds = 0;
        for (Span span : open) {
            Instant begins = span.from().isAfter(from) ? span.from() : from;
            Instant ends = span.to().isBefore(to) ? span.to() : to;
            if (begins.isBefore(ends)) {
                seconds += Duration.between(begins, ends).toSeconds();
            }
        }
        return seconds;
    }

    boolean limits(String terminal) {
        return left.has(terminal);
    }

    /** How many souls can still be processed between two seconds; whole slots only. */
    int free(String terminal, int from, int to) {
        long[] units = left.find(terminal).orElse(NO_LIMIT);
        if (units == NO_LIMIT) {
            return Integer.MAX_VALUE;
        }
        long free = 0;
        int last = Math.min(units.length, clock.floorSlot(to));
        for (int slot = Math.max(0, clock.ceilingSlot(from)); slot < last; slot++) {
            free += units[slot];
        }
        return (int) Math.min(Integer.MAX_VALUE, free / PER_SOUL);
    }

    /** The latest second by which so many souls must have come, or as many of them as can be. */
    int latestArrival(String terminal, int souls, int earliest, int cutOff) {
        long[] units = left.find(terminal).orElse(NO_LIMIT);
        if (units == NO_LIMIT) {
            return cutOff;
        }
        long wanted = souls * PER_SOUL;
        int last = Math.min(units.length, clock.floorSlot(cutOff));
        int first = Math.max(0, clock.ceilingSlot(earliest));
        int best = earliest;
        for (int slot = last - 1; slot >= first && wanted > 0; slot--) {
            if (units[slot] > 0) {
                best = slot * clock.slot();
            }
            wanted -= units[slot];
        }
        return Math.max(earliest, best);
    }

    /** Takes the first free units for souls who are {@link #free} to be processed. */
    List<Slot> take(String terminal, int souls, int from, int to) {
        long[] units = left.find(terminal).orElse(NO_LIMIT);
        if (units == NO_LIMIT) {
            return List.of();
        }
        List<Slot> slots = new ArrayList<>();
        long wanted = souls * PER_SOUL;
        int last = Math.min(units.length, clock.floorSlot(to));
        for (int p = Math.max(0, clock.ceilingSlot(from)); p < last && wanted > 0; p++) {
            long taken = Math.min(wanted, units[p]);
            if (taken > 0) {
                units[p] -= taken;
                wanted -= taken;
                slots.add(new Slot(p, taken));
            }
        }
        if (wanted > 0) {
            throw new IllegalStateException("the gate of " + terminal + " was not asked first");
        }
        return slots;
    }

    void giveBack(String terminal, List<Slot> slots) {
        for (Slot slot : slots) {
            left.get(terminal)[slot.number()] += slot.units();
        }
    }
}

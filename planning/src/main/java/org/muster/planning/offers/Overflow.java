package org.muster.planning.offers;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;

/** How likely it is that more come than a leg takes and may wait, by seats and by souls. */
final class Overflow {
    private final Yield yield;
    private final Room room;

    Overflow(Yield yield, Room room) {
        this.yield = yield;
        this.room = room;
    }

    /** The larger of the two where souls are limited: neither may pass what was set. */
    double of(List<Called> called) {
        double seats = above(called, Measure.SEATS, limit());
        OptionalInt souls = limitOnSouls();
        return souls.isEmpty()
                ? seats
                : Math.max(seats, above(called, Measure.SOULS, souls.getAsInt()));
    }

    /** The same with one more party, for any that is asked about. */
    ToDoubleFunction<Party> withOneMore(List<Called> called) {
        OneMore seats = new OneMore(yield, called, Measure.SEATS, limit());
        OptionalInt limit = limitOnSouls();
        if (limit.isEmpty()) {
            return seats::with;
        }
        OneMore souls = new OneMore(yield, called, Measure.SOULS, limit.getAsInt());
        return party -> Math.max(seats.with(party), souls.with(party));
    }

    int limit() {
        return room.seats() + room.standby();
    }

    private OptionalInt limitOnSouls() {
        OptionalInt souls = room.souls();
        return souls.isEmpty() ? souls : OptionalInt.of(souls.getAsInt() + room.standby());
    }

    private double above(List<Called> called, Measure measure, int limit) {
        int most = called.stream().mapToInt(one -> measure.of(one.party().size())).sum();
        return most <= limit ? 0 : yield.of(called, measure, limit + 1).above(limit);
    }
}

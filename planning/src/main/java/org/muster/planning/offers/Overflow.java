package org.muster.planning.offers;

import java.util.List;
import java.util.OptionalInt;

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
        double seats = above(called, Measure.SEATS, room.seats());
        OptionalInt souls = room.souls();
        return souls.isEmpty()
                ? seats
                : Math.max(seats, above(called, Measure.SOULS, souls.getAsInt()));
    }

    private double above(List<Called> called, Measure measure, int places) {
        int limit = places + room.standby();
        int most = called.stream().mapToInt(one -> measure.of(one.party().size())).sum();
        return most <= limit ? 0 : yield.of(called, measure, limit + 1).above(limit);
    }
}

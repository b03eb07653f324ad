package org.muster.planning.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Within which limits numbers and times make sense; they are wide, and narrow enough that no sum of
 * a planner overflows.
 */
final class Ranges {
    static final int MOST_VEHICLES = 100_000;
    static final int MOST_SEATS = 20_000;
    static final int MOST_IN_PARTY = 1_000;
    static final int MOST = 1_000_000_000;

    private static final Duration LONGEST = Duration.ofDays(366);
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final double HEAVIEST = 1e9;

    private final Faults faults;

    Ranges(Faults faults) {
        this.faults = faults;
    }

    void whole(Where where, long value, long least, long most) {
        if (value < least || value > most) {
            faults.add(
                    where,
                    String.valueOf(value),
                    "it must be from %,d to %,d".formatted(least, most),
                    value < 0 ? "write it without the minus" : "correct it");
        }
    }

    void whole(Where where, OptionalInt value, int least, int most) {
        value.ifPresent(known -> whole(where, known, least, most));
    }

    void whole(Where where, OptionalLong value) {
        value.ifPresent(known -> whole(where, known, 0, 1_000_000_000_000L));
    }

    void weight(Where where, double value) {
        if (!(value >= 0 && value <= HEAVIEST)) {
            faults.add(
                    where,
                    String.valueOf(value),
                    "it must be a finite number from 0 to %,.0f".formatted(HEAVIEST),
                    "correct it");
        }
    }

    void weight(Where where, OptionalDouble value) {
        value.ifPresent(known -> weight(where, known));
    }

    void chance(Where where, double value) {
        if (!(value > 0 && value <= 1)) {
            faults.add(
                    where,
                    String.valueOf(value),
                    "a chance is above 0 and at most 1",
                    value > 1 && value <= 100
                            ? "divide per cents by 100"
                            : "write 1 for what is certain");
        }
    }

    void lasting(Where where, Duration value) {
        if (value.isNegative() || value.compareTo(LONGEST) > 0) {
            faults.add(
                    where,
                    value.toString(),
                    "it must last from PT0S to " + LONGEST.toDays() + " days",
                    value.isNegative() ? "write it without the minus" : "shorten it");
        }
    }

    void longerThanNothing(Where where, Duration value) {
        if (value.isZero()) {
            faults.add(where, value.toString(), "it must last longer than nothing", "lengthen it");
        } else {
            lasting(where, value);
        }
    }

    void time(Where where, Instant value) {
        if (value.isBefore(EARLIEST) || !value.isBefore(LATEST)) {
            faults.add(
                    where,
                    value.toString(),
                    "a time is in the years 1900 to 2199",
                    "correct the year");
        }
    }

    void span(Where where, Span span) {
        time(where.field("from"), span.from());
        time(where.field("to"), span.to());
    }

    /** Hours that count once: in order, and none in two of them. */
    void hours(Where where, List<Span> open) {
        for (int i = 0; i < open.size(); i++) {
            span(where.at(i), open.get(i));
            if (i > 0 && open.get(i).from().isBefore(open.get(i - 1).to())) {
                faults.add(
                        where.at(i).field("from"),
                        open.get(i).from().toString(),
                        "the hours before it last until " + open.get(i - 1).to(),
                        "put hours in order and join those that overlap");
            }
        }
    }

    void room(Where where, Room room) {
        whole(where.field("seats"), room.seats(), 0, MOST_SEATS);
        whole(where.field("souls"), room.souls(), 1, MOST_SEATS);
        whole(where.field("stretchers"), room.stretchers(), 0, MOST_SEATS);
        whole(where.field("wheelchairs"), room.wheelchairs(), 0, MOST_SEATS);
        if (room.seats() + room.stretchers() == 0) {
            faults.add(
                    where,
                    "without seats and stretchers",
                    "what takes people has room for somebody",
                    "say how many seats, or leave it out altogether");
        }
    }
}

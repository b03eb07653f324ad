package org.muster.planning.size;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is asked: so many people, so many days, such an airport and such aircraft.
 *
 * @param people how many are there
 * @param wish the share of them who want to leave
 * @param airport where they leave from
 * @param away how long an aircraft is away from a departure until it is back over the airport:
 *     flight out, time at the haven, flight back
 * @param types what may fly, each answered for alone
 * @param fill the share of the seats of a leg that are used
 * @param flies the share of rotations that are flown; the others are not cleared or break down
 * @param late how much later a leg departs, on the mean
 * @param town buses from a town to the airport, where people cannot come by themselves
 * @param confidence with which chance everybody who wants to must be out in time
 */
public record Need(
        Range people,
        Range wish,
        int days,
        Airport airport,
        Duration away,
        List<AircraftType> types,
        Range fill,
        double flies,
        Duration late,
        Optional<Town> town,
        double confidence,
        int runs,
        long seed) {
    /** What is not known better: published shares of seats used from 42 to 97 in a hundred. */
    public static final Range USUAL_FILL = new Range(0.55, 0.8, 0.97);

    static final int MOST_RUNS = 20_000;

    public Need {
        types = List.copyOf(types);
        Nonsense.unless(
                people.low() >= 1 && people.high() <= 10_000_000,
                "people",
                people,
                "1",
                "10,000,000");
        share("wish", wish);
        share("fill", fill);
        Nonsense.unless("days", days, 1, 120);
        Nonsense.unless(flies >= 0.01 && flies <= 1, "flies", 100 * flies, "1 %", "100 %");
        within("late", late, Duration.ZERO, Duration.ofHours(24));
        within("away", away, Duration.ofMinutes(30), Duration.ofDays(30));
        Nonsense.unless(
                confidence >= 0.5 && confidence <= 0.99,
                "confidence",
                100 * confidence,
                "50 %",
                "99 %");
        Nonsense.unless("runs", runs, 100, MOST_RUNS);
        Nonsense.unless("aircraft", types.size(), 1, 20);
    }

    private static void share(String field, Range share) {
        Nonsense.unless(
                share.low() >= 0.01 && share.high() <= 1, field, share.inPercent(), "1 %", "100 %");
    }

    private static void within(String field, Duration time, Duration low, Duration high) {
        Nonsense.unless(
                time.compareTo(low) >= 0 && time.compareTo(high) <= 0,
                field,
                hours(time),
                hours(low),
                hours(high));
    }

    private static String hours(Duration time) {
        return "%.1f h".formatted(time.toMinutes() / 60.0);
    }

    Duration time() {
        return Duration.ofDays(days);
    }

    /**
     * An airport.
     *
     * @param opens its first hour of the day, from 0
     * @param hours how many hours of each day it is open
     * @param stands how many aircraft may stand there at once; empty: as many as it takes
     * @param perHour how many people its gate processes in an hour; empty: as many as it takes
     */
    public record Airport(int opens, int hours, OptionalInt stands, OptionalInt perHour) {
        public Airport {
            Nonsense.unless("opens", opens, 0, 23);
            Nonsense.unless("open", hours, 1, 24);
            Nonsense.unless("parking", stands.orElse(1), 1, 1_000);
            Nonsense.unless("gate", perHour.orElse(1), 1, 1_000_000);
        }

        Airport withStands(OptionalInt others) {
            return new Airport(opens, hours, others, perHour);
        }

        Airport withPerHour(int other) {
            return new Airport(opens, hours, stands, OptionalInt.of(other));
        }
    }

    /**
     * A town from which people come by bus.
     *
     * @param drive one way
     * @param seats of a bus
     * @param hours of each day in which buses drive
     */
    public record Town(Duration drive, int seats, int hours) {
        public Town {
            within("drive", drive, Duration.ofMinutes(6), Duration.ofHours(24));
            Nonsense.unless("busSeats", seats, 1, 200);
            Nonsense.unless("busHours", hours, 1, 24);
        }
    }

    Need withStands(OptionalInt stands) {
        return with(airport.withStands(stands));
    }

    Need with(Airport other) {
        return new Need(
                people,
                wish,
                days,
                other,
                away,
                types,
                fill,
                flies,
                late,
                town,
                confidence,
                runs,
                seed);
    }
}

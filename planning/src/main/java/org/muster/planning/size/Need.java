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
                "1 to 10,000,000");
        Nonsense.unless(
                wish.low() > 0 && wish.high() <= 1,
                "wish",
                wish.inPercent(),
                "above 0 % and at most 100 %");
        Nonsense.unless(
                fill.low() > 0 && fill.high() <= 1,
                "fill",
                fill.inPercent(),
                "above 0 % and at most 100 %");
        Nonsense.unless(days >= 1 && days <= 120, "days", days, "1 to 120");
        Nonsense.unless(flies > 0 && flies <= 1, "flies", flies, "above 0 and at most 1");
        Nonsense.unless(
                !late.isNegative() && late.compareTo(Duration.ofDays(1)) < 0,
                "late",
                hours(late),
                "0 to 24 hours");
        Nonsense.unless(
                away.compareTo(Duration.ofMinutes(20)) >= 0
                        && away.compareTo(Duration.ofDays(30)) <= 0,
                "away",
                hours(away),
                "20 minutes to 30 days");
        Nonsense.unless(
                confidence >= 0.5 && confidence <= 0.99, "confidence", confidence, "0.5 to 0.99");
        Nonsense.unless(runs >= 100 && runs <= MOST_RUNS, "runs", runs, "100 to " + MOST_RUNS);
        Nonsense.unless(!types.isEmpty(), "aircraft", 0, "one or more");
    }

    private static String hours(Duration time) {
        return time.toMinutes() / 60.0 + " hours";
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
            Nonsense.unless(opens >= 0 && opens <= 23, "opens", opens, "0 to 23");
            Nonsense.unless(hours >= 1 && hours <= 24, "hours", hours, "1 to 24");
            Nonsense.unless(stands.orElse(1) >= 1, "parking", stands.orElse(1), "1 or more");
            Nonsense.unless(perHour.orElse(1) >= 1, "gate", perHour.orElse(1), "1 or more");
        }

        Airport withStands(OptionalInt others) {
            return new Airport(opens, hours, others, perHour);
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
            Nonsense.unless(
                    drive.isPositive() && drive.compareTo(Duration.ofHours(24)) <= 0,
                    "drive",
                    Need.hours(drive),
                    "above 0 and at most 24 hours");
            Nonsense.unless(seats >= 1 && seats <= 200, "bus seats", seats, "1 to 200");
            Nonsense.unless(hours >= 1 && hours <= 24, "bus hours", hours, "1 to 24");
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

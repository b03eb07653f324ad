package org.muster.planning.instances;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.muster.planning.model.Carrier;
import org.muster.planning.model.Carrier.Fit;
import org.muster.planning.model.Room;

/**
 * Aircraft and ships as evacuations used them. Seats, stretchers and ranges are published; fuel and
 * costs are invented.
 */
enum Craft {
    A330(List.of(fit("full", 271, 0), fit("medical", 88, 10)), 13_000, 2_500, 850, 7_000, 24),
    A400M(
            List.of(fit("seats", 116, 0), fit("floor", 216, 0), fit("medical", 11, 6)),
            4_500,
            1_000,
            680,
            4_000,
            16),
    C130J(List.of(fit("seats", 128, 0), fit("medical", 4, 97)), 3_300, 1_000, 600, 2_800, 16),
    C17(
            List.of(fit("seats", 102, 0), fit("floor", 336, 0), fit("medical", 54, 36)),
            9_600,
            2_360,
            830,
            10_000,
            16),
    CN235(List.of(fit("seats", 44, 0)), 2_000, 1_000, 430, 900, 14),
    FALCON(List.of(fit("seats", 12, 0), fit("medical", 4, 2)), 9_000, 1_500, 850, 1_200, 14),
    A320(List.of(fit("seats", 180, 0)), 5_000, 2_000, 830, 3_000, 14),
    B747(List.of(fit("seats", 350, 0)), 12_000, 3_000, 880, 12_000, 24),
    FRIGATE(List.of(fit("decks", 207, 6)), 0, 0, 35, 0, Duty.AT_SEA),
    LANDING_SHIP(List.of(fit("decks", 1_000, 40)), 0, 0, 33, 0, Duty.AT_SEA),
    FERRY(List.of(fit("decks", 900, 10)), 0, 0, 37, 0, Duty.AT_SEA),
    LINER(List.of(fit("cabins", 2_200, 20)), 0, 0, 37, 0, Duty.AT_SEA);

    private final List<Fit> fits;
    private final int range;
    private final int runway;
    private final int speed;
    private final int litresPerHour;
    private final int duty;

    /**
     * @param range in kilometres; 0: it limits nothing
     * @param speed in kilometres per hour
     * @param duty hours on the way in any 24
     */
    Craft(List<Fit> fits, int range, int runway, int speed, int litresPerHour, int duty) {
        this.fits = fits;
        this.range = range;
        this.runway = runway;
        this.speed = speed;
        this.litresPerHour = litresPerHour;
        this.duty = duty;
    }

    boolean isShip() {
        return runway == 0;
    }

    /**
     * How long it is on the way, with half an hour to get up and down, in steps of five minutes.
     */
    Duration lasting(int kilometres) {
        return Duration.ofMinutes(30 + 5 * Math.ceilDiv(60 * kilometres, 5 * speed));
    }

    Duration ground() {
        return isShip() ? Duration.ofHours(4) : Duration.ofMinutes(75);
    }

    Duration duty() {
        return Duration.ofHours(duty);
    }

    Carrier carrier(String id, Instant from) {
        return new Carrier(
                id,
                fits,
                fits.size() > 1 ? Duration.ofHours(4) : Duration.ZERO,
                from,
                ground(),
                known(range),
                known(runway),
                duty(),
                isShip() ? OptionalDouble.empty() : OptionalDouble.of(litresPerHour),
                OptionalDouble.of(isShip() ? 6_000 : 2.5 * litresPerHour));
    }

    private static final class Duty {
        /** Ships change their watches on the way. */
        static final int AT_SEA = 24 * 30;
    }

    private static OptionalInt known(int value) {
        return value == 0 ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private static Fit fit(String name, int seats, int stretchers) {
        return new Fit(name, new Room(seats, OptionalInt.empty(), stretchers, seats / 20));
    }
}

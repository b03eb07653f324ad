package org.muster.planning.size;

import java.time.Duration;

/**
 * A kind of aircraft or ship.
 *
 * @param seats people on a leg, as it is fitted
 * @param ground how long it stands to be loaded
 * @param source where the seats are from
 */
public record AircraftType(String name, int seats, Duration ground, String source) {
    public AircraftType {
        Nonsense.unless(seats >= 1 && seats <= 10_000, "seats", seats, "1 to 10,000");
        Nonsense.unless(
                ground.compareTo(Duration.ofMinutes(10)) >= 0
                        && ground.compareTo(Duration.ofHours(48)) <= 0,
                "ground",
                ground.toMinutes() + " minutes",
                "10 minutes to 48 hours");
    }
}

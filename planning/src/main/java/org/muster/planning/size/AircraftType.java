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
        Nonsense.unless("seats", seats, 1, 10_000);
        Nonsense.unless("ground", Math.toIntExact(ground.toMinutes()), 10, 2_880);
    }
}

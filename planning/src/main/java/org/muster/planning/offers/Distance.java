package org.muster.planning.offers;

import java.time.Duration;
import java.util.Optional;

/** How far a party is from the control centre, by its travel time. */
public enum Distance {
    NEAR,
    MIDDLE,
    FAR,
    UNKNOWN;

    private static final Duration NEAR_BELOW = Duration.ofHours(1);
    private static final Duration FAR_FROM = Duration.ofHours(4);

    public static Distance of(Optional<Duration> travel) {
        return travel.map(Distance::of).orElse(UNKNOWN);
    }

    private static Distance of(Duration travel) {
        if (travel.compareTo(NEAR_BELOW) < 0) {
            return NEAR;
        }
        return travel.compareTo(FAR_FROM) < 0 ? MIDDLE : FAR;
    }
}

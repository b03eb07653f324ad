package org.muster.planning.offers;

import java.time.LocalTime;

/** At what time of the day, at the place, a party is told. */
public enum Hours {
    DAY,
    NIGHT;

    private static final LocalTime DAY_FROM = LocalTime.of(7, 0);
    private static final LocalTime DAY_UNTIL = LocalTime.of(21, 0);

    public static Hours of(LocalTime time) {
        return time.isBefore(DAY_FROM) || !time.isBefore(DAY_UNTIL) ? NIGHT : DAY;
    }
}

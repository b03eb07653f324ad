package org.muster.planning.size;

import java.time.Duration;

/**
 * Bounds by counting. The first departure of an aircraft is not before its time on the ground, each
 * next one not before it was away and on the ground again, and never while the airport is closed:
 * so its n-th departure is not before the n-th of these. The same holds for a stand, with the time
 * on the ground alone.
 */
final class Counting {
    private final double ground;
    private final double away;
    private final double time;
    private final Opening opening;

    Counting(Need need, AircraftType type) {
        ground = hours(type.ground());
        away = hours(need.away());
        time = hours(need.time());
        opening = Opening.of(need.airport());
    }

    static double hours(Duration time) {
        return time.toMillis() / 3_600_000.0;
    }

    /** The most departures of one aircraft. */
    int legsOfAnAircraft() {
        return departures(ground + away);
    }

    /** The most departures from one stand. */
    int legsOfAStand() {
        return departures(ground);
    }

    /** The most departures from one stand on a full day. */
    int legsOfAStandADay() {
        return (int)
                Math.floor((opening.open() == 24 ? 24 : opening.open() + ground) / ground + 1e-9);
    }

    private int departures(double apart) {
        int count = 0;
        double at = opening.next(ground);
        while (at <= time + 1e-9) {
            count++;
            at = opening.next(at + apart);
        }
        return count;
    }

    /** The most that so many aircraft and stands can depart; stands below 1 do not limit. */
    long legs(int aircraft, int stands) {
        long flown = (long) aircraft * legsOfAnAircraft();
        return stands < 1 ? flown : Math.min(flown, (long) stands * legsOfAStand());
    }

    /** How many people a gate of such a rate can process while the airport is open. */
    double throughGate(double perHour) {
        return perHour * opening.openUntil(time);
    }
}

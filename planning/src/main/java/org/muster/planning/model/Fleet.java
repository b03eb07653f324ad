package org.muster.planning.model;

import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Vehicles of one kind that drive convoys from one base.
 *
 * @param vehicles how many, each with a driver
 * @param driving how long a driver may be on the way in one day of UTC, all trips together
 * @param fuel what the fleet has for all its trips, in litres; empty: no limit
 * @param litresPerHour what a vehicle burns in an hour on the way; empty: not known, counts nothing
 */
public record Fleet(
        String id,
        int vehicles,
        Room room,
        Duration driving,
        OptionalLong fuel,
        OptionalDouble litresPerHour,
        List<Service> services) {
    public Fleet {
        services = List.copyOf(services);
    }

    /**
     * A road that the fleet drives.
     *
     * @param approach from its base to where the road begins, loading included
     * @param back from where the road ends to its base, unloading included
     */
    public record Service(String road, Duration approach, Duration back) {}
}

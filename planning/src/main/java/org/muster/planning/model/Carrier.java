package org.muster.planning.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * An aircraft or a ship.
 *
 * @param fits the ways its cabin can be fitted; it flies each leg in one of them
 * @param refit how long it takes on the ground to change from one fit to another
 * @param from from when on it is there
 * @param ground how long it stands at a terminal before it departs
 * @param range in kilometres; empty: not known, and then it limits nothing
 * @param runway the length that it needs, in metres; empty: not known, and then it limits nothing
 * @param duty how long its crews may be on the way in any 24 hours, all legs together
 * @param litresPerHour what it takes up at the terminal for an hour on the way; empty: nothing
 * @param costPerHour what an hour on the way costs, in the policy's currency; empty: not known
 */
public record Carrier(
        String id,
        List<Fit> fits,
        Duration refit,
        Instant from,
        Duration ground,
        OptionalInt range,
        OptionalInt runway,
        Duration duty,
        OptionalDouble litresPerHour,
        OptionalDouble costPerHour) {
    public Carrier {
        fits = List.copyOf(fits);
    }

    /** One way to fit a cabin: all seats, or stretchers in place of some. */
    public record Fit(String name, Room room) {}
}

package org.muster.planning.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A departure that can take people out.
 *
 * @param carrier what flies it; empty: nothing of it is planned here, and its room is its own
 * @param room what it takes; empty: what the fit takes in which its carrier flies it
 * @param taken what is on it already and is not to be planned
 * @param lead how long before departure people must have passed the gate
 * @param back from its arrival until its carrier stands at a terminal again, turnaround not counted
 * @param clearance the chance that it is cleared to fly, above 0 and at most 1
 * @param distance in kilometres; empty: not known
 * @param flown whether it flies in any case; otherwise the plan decides
 */
public record Leg(
        String id,
        String from,
        String to,
        Instant departs,
        Instant arrives,
        Optional<String> carrier,
        Optional<Room> room,
        Load taken,
        Duration lead,
        Duration back,
        double clearance,
        OptionalInt distance,
        boolean flown) {

    /** When people must have passed the gate. */
    public Instant cutOff() {
        return departs.minus(lead);
    }

    public Leg withRoom(Optional<Room> other) {
        return new Leg(
                id, from, to, departs, arrives, carrier, other, taken, lead, back, clearance,
                distance, flown);
    }

    public Duration onTheWay() {
        return Duration.between(departs, arrives);
    }
}

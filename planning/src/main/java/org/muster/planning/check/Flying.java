package org.muster.planning.check;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.muster.planning.model.Carrier;
import org.muster.planning.model.Leg;
import org.muster.planning.model.Room;

/**
 * A flight with its leg and its carrier.
 *
 * @param fit empty: the leg has its own room, or the fit is not one of its carrier's
 */
public record Flying(Leg leg, Optional<Carrier> carrier, Optional<Carrier.Fit> fit) {

    /** What it takes; empty: neither the leg nor a fit says so. */
    public Optional<Room> room() {
        return leg.room().or(() -> fit.map(Carrier.Fit::room));
    }

    /** From when on it stands at the terminal. */
    public Instant standsFrom() {
        return carrier.map(one -> leg.departs().minus(one.ground())).orElseGet(leg::cutOff);
    }

    /** The time on the way there and back. */
    public Duration away() {
        return leg.onTheWay().plus(leg.back());
    }
}

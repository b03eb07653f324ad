package org.muster.planning.check;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.muster.planning.model.Fleet;
import org.muster.planning.model.Road;
import org.muster.planning.plan.Convoy;

/** A convoy with its road and its fleets. */
public record Drive(Convoy convoy, Road road, List<Part> parts) {
    public Drive {
        parts = List.copyOf(parts);
    }

    /** So many vehicles of a fleet, and how the fleet serves the road. */
    public record Part(Fleet fleet, Fleet.Service service, int count) {}

    public Instant arrives() {
        return convoy.departs().plus(road.travel());
    }

    public long vehicles() {
        return parts.stream().mapToLong(Part::count).sum();
    }

    public Instant busyFrom(Part part) {
        return convoy.departs().minus(part.service().approach());
    }

    public Instant busyTo(Part part) {
        return arrives().plus(part.service().back());
    }

    /** How long each vehicle of the part is busy. */
    public Duration busy(Part part) {
        return Duration.between(busyFrom(part), busyTo(part));
    }
}

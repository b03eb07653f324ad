package org.muster.planning.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A party's way out: roads from where they are to the terminal, in order, and then the leg. */
public record Booking(String party, String leg, List<Ride> rides) {
    public Booking {
        rides = List.copyOf(rides);
    }

    /** One road on the way; {@code convoy} is empty where they travel by their own means. */
    public record Ride(String road, Instant departs, Optional<String> convoy) {}
}

package org.muster.planning.plan;

import java.time.Instant;
import java.util.List;

/**
 * Vehicles that set out together on a road.
 *
 * @param escorts how many teams go along
 */
public record Convoy(
        String id, String road, Instant departs, List<Vehicles> vehicles, int escorts) {
    public Convoy {
        vehicles = List.copyOf(vehicles);
    }

    /** So many vehicles of a fleet. */
    public record Vehicles(String fleet, int count) {}
}

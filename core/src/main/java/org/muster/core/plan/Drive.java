package org.muster.core.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muster.core.fact.RequestId;

/**
 * People who set out on a road at one time: in a convoy, or by their own means.
 *
 * @param convoy its name; empty where they travel by their own means
 * @param vehicles of which fleets it is; nothing where there is no convoy
 * @param escorts how many teams go along
 * @param riders the parties
 */
public record Drive(
        String road,
        String from,
        String to,
        Instant departs,
        Instant arrives,
        Optional<String> convoy,
        List<Vehicles> vehicles,
        int escorts,
        List<RequestId> riders) {
    public Drive {
        vehicles = List.copyOf(vehicles);
        riders = List.copyOf(riders);
    }

    /** So many vehicles of a fleet. */
    public record Vehicles(String fleet, int count) {}
}

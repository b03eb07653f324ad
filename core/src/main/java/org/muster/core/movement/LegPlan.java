package org.muster.core.movement;

import java.time.Instant;

/** What a leg is meant to be. {@code label} is what people call it: F4, convoy 2. */
public record LegPlan(
        String label,
        Mode mode,
        String vehicle,
        String from,
        String to,
        Leads leads,
        Instant departs,
        Capacities capacities) {

    /** The same at another time. */
    public LegPlan at(Instant otherwise) {
        return new LegPlan(label, mode, vehicle, from, to, leads, otherwise, capacities);
    }

    /** The same with other room. */
    public LegPlan with(Capacities otherwise) {
        return new LegPlan(label, mode, vehicle, from, to, leads, departs, otherwise);
    }
}

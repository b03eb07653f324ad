package org.muster.exercises.folder;

import java.time.Instant;
import java.util.OptionalInt;
import org.muster.core.movement.Capacities;
import org.muster.core.movement.Leads;
import org.muster.core.movement.Mode;

/** One row of {@code legs.csv}. Empty numbers were not published. */
public record LegRow(
        int line,
        String label,
        Mode mode,
        Leads leads,
        String vehicle,
        String from,
        String destination,
        Instant departed,
        OptionalInt souls,
        OptionalInt own,
        OptionalInt cumulativeSouls,
        OptionalInt cumulativeOwn,
        boolean rounded,
        Capacities capacities) {}

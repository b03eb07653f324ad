package org.muster.core.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muster.core.fact.Command;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.RequestId;
import org.muster.core.movement.LegPlan;
import org.muster.core.movement.MovementCommand.CancelLeg;
import org.muster.core.movement.MovementCommand.ReplanLeg;
import org.muster.core.plan.PlanFact.Dropped;

/** What planners ask for. */
public sealed interface PlanCommand extends Command {

    /** Say what is so on the ground, or that something does not hold any more. */
    record EnterSettings(OperationId operation, PlanningSettings entered, List<Dropped> dropped)
            implements PlanCommand {
        public EnterSettings {
            dropped = List.copyOf(dropped);
        }
    }

    /**
     * Put a plan in force, with the legs that it changes, cancels and adds: all of it or nothing.
     *
     * @param settings what it takes to be so on the ground and nobody entered yet
     * @param drives how parties get to their legs; empty where nobody says
     */
    record AdoptPlan(
            OperationId operation,
            String name,
            Instant asOf,
            String policy,
            int out,
            int left,
            int toldAnew,
            List<Booked> bookings,
            List<Reached> levels,
            List<Alternative> seen,
            List<ReplanLeg> replanned,
            List<CancelLeg> cancelled,
            List<Added> added,
            PlanningSettings settings,
            Optional<List<Drive>> drives)
            implements PlanCommand {
        public AdoptPlan {
            bookings = List.copyOf(bookings);
            levels = List.copyOf(levels);
            seen = List.copyOf(seen);
            replanned = List.copyOf(replanned);
            cancelled = List.copyOf(cancelled);
            added = List.copyOf(added);
            drives = drives.map(List::copyOf);
        }
    }

    /** A party and its leg: the leg's reference, or the key of a leg that the plan adds. */
    record Booked(RequestId request, String leg, Optional<Instant> setsOut) {}

    /** A leg that the plan adds, with a key by which its bookings name it. */
    record Added(String key, LegPlan plan) {}
}

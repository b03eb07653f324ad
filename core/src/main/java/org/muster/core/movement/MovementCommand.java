package org.muster.core.movement;

import java.time.Instant;
import org.muster.core.fact.Command;
import org.muster.core.fact.LegId;

/** What planners and gates do with legs. */
public sealed interface MovementCommand extends Command {

    record PlanLeg(LegPlan plan) implements MovementCommand {}

    record ReplanLeg(LegId leg, LegPlan plan, String reason) implements MovementCommand {}

    record OpenBoarding(LegId leg) implements MovementCommand {}

    record DepartLeg(LegId leg, Instant at) implements MovementCommand {}

    record ArriveLeg(LegId leg, Instant at) implements MovementCommand {}

    record CancelLeg(LegId leg, String reason) implements MovementCommand {}

    record SetCallForward(LegId leg, CallForwardPlan plan) implements MovementCommand {}
}

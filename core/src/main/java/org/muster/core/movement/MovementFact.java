package org.muster.core.movement;

import java.time.Instant;
import java.util.List;
import org.muster.core.fact.Fact;
import org.muster.core.fact.LegId;
import org.muster.core.fact.Subject;

/** What becomes of a leg. Its doors shut by the manifest's own fact. */
public sealed interface MovementFact extends Fact {
    LegId leg();

    @Override
    default List<Subject> subjects() {
        return List.of(leg());
    }

    record LegPlanned(LegId leg, LegPlan plan) implements MovementFact {}

    record LegReplanned(LegId leg, LegPlan plan, String reason) implements MovementFact {}

    record BoardingOpened(LegId leg) implements MovementFact {}

    record LegDeparted(LegId leg, Instant at) implements MovementFact {}

    record LegArrived(LegId leg, Instant at) implements MovementFact {}

    record LegCancelled(LegId leg, String reason) implements MovementFact {}

    /** How the leg's parties are called forward from now on. */
    record CallForwardSet(LegId leg, CallForwardPlan plan) implements MovementFact {}
}

package org.muster.server.plans;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.muster.core.fact.View;
import org.muster.core.movement.Leg;
import org.muster.core.movement.LegPlan;
import org.muster.core.operation.OperationState;
import org.muster.core.plan.PlanningSettings;
import org.muster.planning.operation.OperationProblem;

/** What an operation asks of a planner at one moment, and what its legs are called. */
public record Asked(OperationProblem question, Map<String, LegPlan> names) {
    public Asked {
        names = Map.copyOf(names);
    }

    public static Asked of(View view, OperationState operation, Instant now) {
        Map<String, LegPlan> names = new HashMap<>();
        Leg.listAll(view).forEach(leg -> names.put(leg.id().toString(), leg.plan()));
        return new Asked(OperationProblem.of(view, operation, PlanningSettings.NONE, now), names);
    }

    /** Where everybody is told to go now. */
    public Board told() {
        return Board.of(question.problem(), question.told(), names);
    }
}

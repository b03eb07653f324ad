package org.muster.core.plan;

import java.util.List;
import org.muster.core.fact.Fact;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Subject;

/** What becomes of plans and of what they are made from. */
public sealed interface PlanFact extends Fact {
    OperationId operation();

    @Override
    default List<Subject> subjects() {
        return List.of(operation());
    }

    /**
     * From here on this is so of the ground. Each entry takes the place of an earlier one of its
     * kind and name, and leaves the others alone: two planners who enter two roads at once lose
     * neither.
     *
     * @param entered what was entered; what it does not hold stays as it was
     */
    record SettingsEntered(OperationId operation, PlanningSettings entered, List<Dropped> dropped)
            implements PlanFact {
        public SettingsEntered {
            dropped = List.copyOf(dropped);
        }
    }

    /** Something about the ground that does not hold any more. */
    record Dropped(Ground.Part part, String name) {}

    /** From here on this plan is in force. Nobody was told by it: that is what offers do. */
    record PlanAdopted(OperationId operation, AdoptedPlan plan) implements PlanFact {}
}

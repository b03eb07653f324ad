package org.muster.core.plan;

import static org.muster.core.plan.PlanRefusal.*;

import java.util.List;
import org.muster.core.fact.Context;
import org.muster.core.fact.Decision;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.View;
import org.muster.core.operation.OperationState;
import org.muster.core.plan.PlanCommand.AdoptPlan;
import org.muster.core.plan.PlanCommand.EnterSettings;
import org.muster.core.plan.PlanFact.SettingsEntered;

/** Decides what becomes of settings and of plans. */
public final class PlanRules {
    private PlanRules() {}

    public static Decision decide(View view, PlanCommand command, Context context) {
        return switch (command) {
            case EnterSettings enter ->
                    isOpen(view, enter.operation())
                            ? Decision.of(
                                    SettingsRules.check(view, enter),
                                    () ->
                                            List.of(
                                                    new SettingsEntered(
                                                            enter.operation(),
                                                            enter.entered(),
                                                            enter.dropped())))
                            : notOpen(enter.operation());
            case AdoptPlan adopt ->
                    isOpen(view, adopt.operation())
                            ? new Adoption(view, adopt, context).decide()
                            : notOpen(adopt.operation());
        };
    }

    private static boolean isOpen(View view, OperationId operation) {
        return OperationState.find(view, operation).isPresent();
    }

    private static Decision notOpen(OperationId operation) {
        return Decision.refuse(Refusal.of(NOT_OPEN, "operation", operation));
    }
}

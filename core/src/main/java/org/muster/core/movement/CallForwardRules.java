package org.muster.core.movement;

import static org.muster.core.movement.MovementRefusal.OUT_OF_RANGE;

import java.util.ArrayList;
import java.util.List;
import org.muster.core.fact.Decision;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.View;
import org.muster.core.movement.MovementCommand.SetCallForward;
import org.muster.core.movement.MovementFact.CallForwardSet;

/** Decides whether a leg's parties can be called forward as somebody wants it. */
final class CallForwardRules {
    private static final int MOST_STANDBY = 10_000;
    private static final int MOST_RISK = 50;
    private static final int DAY = 24 * 60;
    private static final int WEEK = 7 * DAY;

    /** Nobody reads, decides and answers in less. */
    private static final int LEAST_WINDOW = 15;

    private CallForwardRules() {}

    static Decision set(View view, SetCallForward set) {
        return MovementRules.onLeg(
                view,
                set.leg(),
                state -> state instanceof LegState.Open,
                "planned or boarding",
                leg ->
                        Decision.of(
                                check(set.plan()),
                                () -> List.of(new CallForwardSet(leg.id(), set.plan()))));
    }

    private static List<Refusal> check(CallForwardPlan plan) {
        List<Refusal> reasons = new ArrayList<>();
        refuseOutside(reasons, "standby", 0, MOST_STANDBY, plan.standby());
        refuseOutside(reasons, "riskPercent", 1, MOST_RISK, plan.riskPercent());
        refuseOutside(reasons, "travel", 0, WEEK, plan.travel());
        refuseOutside(reasons, "margin", 0, DAY, plan.margin());
        refuseOutside(reasons, "window", LEAST_WINDOW, WEEK, plan.window());
        refuseOutside(reasons, "reportBefore", 0, DAY, plan.reportBefore());
        refuseOutside(reasons, "releaseBefore", 0, WEEK, plan.releaseBefore());
        return reasons;
    }

    private static void refuseOutside(
            List<Refusal> reasons, String field, int least, int most, int given) {
        if (given < least || given > most) {
            reasons.add(Refusal.of(OUT_OF_RANGE, field, field, least, most, given));
        }
    }
}

package org.muster.planning.check;

import org.muster.planning.model.Problem;
import org.muster.planning.plan.Plan;

/** Goes through every rule of {@code docs/plan-rules.md}; any thread, no state. */
public final class PlanCheck {
    private PlanCheck() {}

    /** Everything that is wrong with a plan; of a plan that is right, nothing. */
    public static Findings of(Problem problem, Plan plan) {
        Report report = new Report();
        Matched matched = new Matching(problem, report).match(plan);
        new PartyRules(matched, report).check();
        new LegRules(matched, report).check();
        new CarrierRules(matched, report).check();
        new TerminalRules(matched, report).check();
        new ConvoyRules(matched, report).check();
        new FleetRules(matched, report).check();
        new RoadRules(matched, report).check();
        new PlaceRules(matched, report).check();
        return report.findings();
    }
}

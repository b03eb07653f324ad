package org.muster.planning.model;

import java.util.HashSet;
import java.util.List;

/** What is wrong with the problem's own times, its policy and its threat. */
final class PolicyCheck {
    private static final Where POLICY = Where.ROOT.field("policy");

    private final Problem problem;
    private final Faults faults;
    private final Ranges ranges;

    PolicyCheck(Problem problem, Faults faults) {
        this.problem = problem;
        this.faults = faults;
        this.ranges = new Ranges(faults);
    }

    void check() {
        Where deadline = Where.ROOT.field("deadline");
        ranges.time(Where.ROOT.field("from"), problem.from());
        ranges.time(deadline, problem.deadline());
        if (!problem.deadline().isAfter(problem.from())) {
            faults.add(
                    deadline,
                    problem.deadline().toString(),
                    "it must be after the plan's now, " + problem.from(),
                    "set a later deadline or an earlier now ($.from)");
        }
        checkPolicy(problem.policy());
        checkThreat(problem.threat().steps());
    }

    private void checkPolicy(Policy policy) {
        Where priorities = POLICY.field("priorities");
        if (policy.priorities().isEmpty()) {
            faults.add(
                    priorities,
                    "",
                    "a policy has at least one class",
                    "add {\"name\": \"anyone\", \"weight\": 1}");
        }
        for (int i = 0; i < policy.priorities().size(); i++) {
            ranges.weight(priorities.at(i).field("weight"), policy.priorities().get(i).weight());
        }
        Where levels = POLICY.field("levels");
        if (policy.levels().isEmpty()) {
            faults.add(levels, "", "something must be made best", "name LEFT_BY_CLASS at least");
        }
        HashSet<Policy.Level> seen = new HashSet<>();
        for (int i = 0; i < policy.levels().size(); i++) {
            Policy.Level level = policy.levels().get(i);
            if (!seen.add(level)) {
                faults.add(
                        levels.at(i), level.name(), "it is named before", "name each level once");
            }
        }
        ranges.longerThanNothing(POLICY.field("period"), policy.period());
        ranges.lasting(POLICY.field("margin"), policy.margin());
    }

    private void checkThreat(List<Threat.Step> steps) {
        Where where = Where.ROOT.field("threat");
        for (int i = 0; i < steps.size(); i++) {
            Threat.Step step = steps.get(i);
            Where from = where.at(i).field("from");
            ranges.time(from, step.from());
            ranges.weight(where.at(i).field("weight"), step.weight());
            if (i > 0 && !step.from().isAfter(steps.get(i - 1).from())) {
                faults.add(
                        from,
                        step.from().toString(),
                        "the step before it is from " + steps.get(i - 1).from(),
                        "put the steps in order of time, each time once");
            }
        }
    }
}

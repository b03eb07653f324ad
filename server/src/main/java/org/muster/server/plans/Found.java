package org.muster.server.plans;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.muster.planning.check.Breach;
import org.muster.planning.check.Broken;
import org.muster.planning.check.PlanCheck;
import org.muster.planning.check.Rule;
import org.muster.planning.json.PlanFile;
import org.muster.planning.model.Problem;
import org.muster.planning.plan.Flight;
import org.muster.planning.plan.Plan;
import org.muster.planning.solve.Result;

/**
 * A plan that was found, as it lies on the board, and what a checker that shares nothing with the
 * search says is wrong with it.
 *
 * @param moved who goes on another leg than the plan in force means them to
 */
public record Found(
        Result result, Problem solved, Board board, List<Broken> broken, List<Moved> moved) {
    public Found {
        broken = List.copyOf(broken);
        moved = List.copyOf(moved);
    }

    /** The plan for whoever reads it elsewhere. */
    public PlanFile toFile() {
        return new PlanFile(
                solved.name(),
                result.plan(),
                Optional.of(result.score()),
                Optional.of(new PlanFile.Made(result.proven(), result.took(), result.notes())));
    }

    /** How many people go on another leg than the plan in force means them to, or on none. */
    public int peopleMoved() {
        return moved.stream().mapToInt(one -> one.party().souls()).sum();
    }

    static Found of(Asked asked, Problem solved, Result result) {
        return new Found(
                result,
                solved,
                asked.board(result.plan()),
                check(solved, result.plan()),
                Moved.list(asked, result.plan()));
    }

    private static List<Broken> check(Problem problem, Plan plan) {
        return PlanCheck.of(problem, plan).broken().stream()
                .flatMap(one ->
                        one.breach() == Breach.MUST_FLY
                                ? Stream.concat(whyNot(problem, one.subject()), Stream.of(one))
                                        .limit(1)
                                : Stream.of(one))
                .toList();
    }

    /** What is against a leg even if it were the only one: that tells more than that it is left. */
    private static Stream<Broken> whyNot(Problem problem, String leg) {
        Problem alone =
                problem.withParties(List.of())
                        .withLegs(
                                problem.legs().stream()
                                        .filter(one -> one.id().equals(leg))
                                        .toList());
        Plan flown = new Plan(List.of(new Flight(leg, Optional.empty())), List.of(), List.of());
        return PlanCheck.of(alone, flown).broken().stream()
                .filter(one -> one.rule() == Rule.L3 || one.rule() == Rule.L4);
    }
}

package org.muster.server.plans.trial;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.core.fact.View;
import org.muster.core.movement.LegPlan;
import org.muster.core.operation.OperationState;
import org.muster.planning.model.Problem;
import org.muster.planning.operation.Assumption;
import org.muster.planning.plan.Plan;
import org.muster.planning.plan.Score;
import org.muster.server.plans.Asked;
import org.muster.server.plans.Board;
import org.muster.server.plans.Draft;
import org.muster.server.plans.Found;

/**
 * The plan that something is asked about.
 *
 * @param number of the alternative; {@value #IN_FORCE} for the plan in force
 * @param score what it came to; empty where nobody searched for it
 * @param names what its legs are called
 * @param assumptions what is not known, and was taken for granted
 */
public record Subject(
        int number,
        String name,
        Problem problem,
        Plan plan,
        Optional<Score> score,
        Map<String, LegPlan> names,
        List<Assumption> assumptions) {
    public static final int IN_FORCE = 0;
    private static final double NOTHING = 1e-6;

    public Subject {
        names = Map.copyOf(names);
        assumptions = List.copyOf(assumptions);
    }

    /** An alternative of which the search has ended; empty while it goes on or found nothing. */
    public static Optional<Subject> find(Draft draft) {
        return draft.isRunning() ? Optional.empty() : draft.found().map(found -> of(draft, found));
    }

    private static Subject of(Draft draft, Found found) {
        return new Subject(
                draft.number(),
                draft.name(),
                found.solved(),
                found.result().plan(),
                Optional.of(found.result().score()),
                draft.asked().names(),
                draft.asked().question().assumptions());
    }

    /**
     * The plan that was adopted, or else where people were told to go.
     *
     * @param adopted what the first is called
     * @param told what the other is called
     */
    public static Subject inForce(
            View view, OperationState operation, String adopted, String told, Instant now) {
        Asked asked = Asked.of(view, operation, List.of(), now);
        Optional<Board> inForce = asked.adopted();
        Board board = inForce.orElseGet(asked::told);
        return new Subject(
                IN_FORCE,
                inForce.isPresent() ? adopted : told,
                board.problem(),
                board.plan(),
                Optional.empty(),
                asked.names(),
                asked.question().assumptions());
    }

    /** What it was made from is as of then. */
    public Instant asOf() {
        return problem.from();
    }

    /** Whether it is the same plan, of the same legs. */
    public boolean isSamePlan(Subject other) {
        return plan.equals(other.plan) && problem.legs().equals(other.problem.legs());
    }

    /** Whether no plan is better, as far as the search that found it could tell. */
    public boolean isProven() {
        return score.filter(one ->
                        one.values().stream().allMatch(value -> value.gap(1).orElse(1) < NOTHING))
                .isPresent();
    }

    /** What is likely for it, where nobody says otherwise. */
    public PlaySettings usual() {
        return PlaySettings.usual(problem.parties().size());
    }

    /** What people call a leg; another reference stays as it is. */
    public String called(String reference) {
        LegPlan plan = names.get(reference);
        return plan == null ? reference : plan.label();
    }
}

package org.muster.server.plans;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.muster.core.fact.LegId;
import org.muster.core.fact.View;
import org.muster.core.movement.Leg;
import org.muster.core.movement.LegPlan;
import org.muster.core.operation.OperationState;
import org.muster.core.plan.PlanningSettings;
import org.muster.planning.json.PlanFile;
import org.muster.planning.model.Load;
import org.muster.planning.model.Party;
import org.muster.planning.model.Policy;
import org.muster.planning.model.Problem;
import org.muster.planning.operation.InForce;
import org.muster.planning.operation.OperationProblem;
import org.muster.planning.operation.Priorities;
import org.muster.planning.plan.Plan;
import org.muster.planning.solve.Planners;

/**
 * What an operation asks of a planner at one moment, with some changes that are not so.
 *
 * @param names what its legs are called and how they are meant, the changed ones as they would be
 * @param changes what the changes come to
 * @param inForce the plan that was adopted last, as far as its parties and legs are there
 */
public record Asked(
        OperationProblem question,
        Map<String, LegPlan> names,
        PlanningSettings settings,
        Changed changes,
        Set<String> cancelled,
        Optional<InForce> inForce) {
    public static final String WALK_IN = "walk-in-";

    public Asked {
        names = Map.copyOf(names);
        cancelled = Set.copyOf(cancelled);
    }

    public static Asked of(View view, OperationState operation, List<WhatIf> whatIfs, Instant now) {
        Map<String, LegPlan> names = new HashMap<>();
        Leg.listAll(view).forEach(leg -> names.put(leg.id().toString(), leg.plan()));
        PlanningSettings settings = PlanningSettings.of(view, operation.id());
        // a leg that was added and cancelled again keeps its name for whoever reads the changes
        whatIfs.stream()
                .filter(WhatIf.Add.class::isInstance)
                .map(WhatIf.Add.class::cast)
                .forEach(add -> names.put(add.key(), add.plan()));
        Changed changed = Changed.of(whatIfs, names, settings, now);
        changed.replanned().forEach((leg, plan) -> names.put(leg.toString(), plan));
        names.putAll(changed.added());
        OperationProblem question =
                OperationProblem.of(
                        view, operation, settings.with(changed.ground()), changed.legs(), now);
        OperationProblem asked =
                new OperationProblem(
                        withWalkIns(question, changed.walkIns()),
                        question.assumptions(),
                        question.cabins(),
                        question.home());
        return new Asked(
                asked,
                names,
                settings,
                changed,
                Set.copyOf(changed.cancelled().stream().map(LegId::toString).toList()),
                InForce.find(view, operation.id(), asked));
    }

    private static Problem withWalkIns(OperationProblem question, int people) {
        Problem problem = question.problem();
        if (people == 0) {
            return problem;
        }
        List<Party> parties = new ArrayList<>(problem.parties());
        for (int i = 1; i <= people; i++) {
            parties.add(
                    new Party(
                            WALK_IN + i,
                            Load.ofSeats(1),
                            Priorities.OTHERS,
                            question.home(),
                            problem.from(),
                            OptionalDouble.empty(),
                            List.of(),
                            Map.of(),
                            Optional.empty(),
                            false));
        }
        return problem.withParties(parties);
    }

    /**
     * The plan that a search mends: the one in force. Where none was adopted there is none; what
     * people were told lies in the parties themselves, and is kept as well.
     */
    public Optional<Plan> current() {
        return inForce.map(InForce::plan).filter(plan -> !plan.bookings().isEmpty());
    }

    /** As it is solved: once people were told anything, that is changed as little as can be. */
    public Problem toSolve() {
        Problem problem = question.problem();
        if (current().isPresent()) {
            return Planners.inForce(problem, current().get());
        }
        boolean told = problem.parties().stream().anyMatch(party -> party.told().isPresent());
        return told ? problem.withPolicy(problem.policy().withLevels(Policy.REPAIR)) : problem;
    }

    public Board board(Plan plan) {
        return Board.of(question, plan, names, cancelled);
    }

    /** Where everybody is told to go now. */
    public Board told() {
        return board(question.told());
    }

    /** Who is meant to go where by the plan in force, as far as they and their legs are there. */
    public Optional<Board> adopted() {
        return inForce.map(InForce::plan).map(this::board);
    }

    /** The same as a plan is found, for whoever reads it elsewhere. */
    public Optional<PlanFile> adoptedFile() {
        return inForce.map(one ->
                new PlanFile(
                        question.problem().name(), one.plan(), Optional.empty(), Optional.empty()));
    }
}

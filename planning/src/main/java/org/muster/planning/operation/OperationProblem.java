package org.muster.planning.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.core.fact.View;
import org.muster.core.operation.OperationState;
import org.muster.core.plan.Ground;
import org.muster.core.plan.PlanningSettings;
import org.muster.planning.model.Leg;
import org.muster.planning.model.Load;
import org.muster.planning.model.Party;
import org.muster.planning.model.Problem;
import org.muster.planning.model.Threat;
import org.muster.planning.operation.Assumption.Kind;
import org.muster.planning.plan.Booking;
import org.muster.planning.plan.Flight;
import org.muster.planning.plan.Plan;

/**
 * An operation as the planner reads it, at one moment: what it asks, what had to be taken for
 * granted for that, and where its parties are told to go now.
 *
 * @param problem ids of parties are those of requests, ids of legs those of legs
 * @param cabins for each leg that may fly with several cabins the one that it is entered with
 * @param home where everybody is of whom nobody knows it better
 */
public record OperationProblem(
        Problem problem, List<Assumption> assumptions, Map<String, String> cabins, String home) {
    public OperationProblem {
        assumptions = List.copyOf(assumptions);
        cabins = Map.copyOf(cabins);
    }

    /**
     * @param changes what would become of legs; {@link LegChanges#NONE} for the operation as it is
     */
    public static OperationProblem of(
            View view,
            OperationState operation,
            PlanningSettings settings,
            LegChanges changes,
            Instant now) {
        OpenLegs legs = new OpenLegs(view, settings, changes, now);
        Terrain terrain = new Terrain(settings, legs.named(), operation.plan().place(), now);
        Seekers seekers = new Seekers(view, legs, terrain, now, operation.plan().zone());
        List<Party> parties = seekers.list();
        Load all = parties.stream().map(Party::load).reduce(Load.NONE, Load::plus);
        List<Leg> open = legs.list(terrain.names(), terrain.havens(), all);
        Problem problem =
                new Problem(
                        operation.id().value(),
                        now,
                        later(settings.deadline().orElseGet(() -> lastOf(open, now)), now),
                        Priorities.policy(settings.margin().orElse(Duration.ZERO)),
                        threat(settings),
                        terrain.listPlaces(),
                        terrain.listRoads(),
                        terrain.listFleets(all),
                        terrain.listEscorts(),
                        terrain.listCarriers(all),
                        open,
                        parties);
        List<Assumption> assumptions = new ArrayList<>();
        assumptions.addAll(legs.listAssumptions());
        assumptions.addAll(seekers.listAssumptions());
        assumptions.addAll(terrain.listAssumptions());
        if (settings.deadline().isEmpty()) {
            assumptions.add(Assumption.of(Kind.NO_DEADLINE));
        } else if (!settings.deadline().get().isAfter(now)) {
            assumptions.add(Assumption.of(Kind.DEADLINE_PASSED));
        }
        if (settings.threat().isEmpty()) {
            assumptions.add(Assumption.of(Kind.NO_THREAT));
        }
        assumptions.sort(Comparator.comparing(Assumption::kind));
        return new OperationProblem(problem, assumptions, legs.cabins(), terrain.home());
    }

    /** Without a deadline the last leg ends the plan, so that nobody goes too late. */
    private static Instant lastOf(List<Leg> legs, Instant now) {
        return legs.stream().map(Leg::departs).max(Instant::compareTo).orElse(now);
    }

    /** A plan's deadline is after its now; whatever leaves later than a past one counts less. */
    private static Instant later(Instant deadline, Instant now) {
        return deadline.isAfter(now) ? deadline : now.plusSeconds(1);
    }

    private static Threat threat(PlanningSettings settings) {
        return new Threat(
                settings.threat().stream()
                        .sorted(Comparator.comparing(Ground.Threat::from))
                        .map(step -> new Threat.Step(step.from(), step.weight().doubleValue()))
                        .toList());
    }

    /**
     * Where parties are told to go: all legs, and a booking for each party that was told one. It is
     * what people know, not a plan: it may break rules, and says nothing of convoys.
     */
    public Plan told() {
        return new Plan(
                problem.legs().stream()
                        .map(leg -> new Flight(leg.id(), Optional.ofNullable(cabins.get(leg.id()))))
                        .toList(),
                List.of(),
                problem.parties().stream()
                        .flatMap(party ->
                                party.told().stream()
                                        .map(leg -> new Booking(party.id(), leg, List.of())))
                        .toList());
    }
}

package org.muster.core.movement;

import static org.muster.core.movement.MovementRefusal.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.muster.core.fact.Context;
import org.muster.core.fact.Decision;
import org.muster.core.fact.LegId;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.View;
import org.muster.core.movement.MovementCommand.ArriveLeg;
import org.muster.core.movement.MovementCommand.CancelLeg;
import org.muster.core.movement.MovementCommand.DepartLeg;
import org.muster.core.movement.MovementCommand.OpenBoarding;
import org.muster.core.movement.MovementCommand.PlanLeg;
import org.muster.core.movement.MovementCommand.ReplanLeg;
import org.muster.core.movement.MovementCommand.SetCallForward;
import org.muster.core.movement.MovementFact.BoardingOpened;
import org.muster.core.movement.MovementFact.LegArrived;
import org.muster.core.movement.MovementFact.LegCancelled;
import org.muster.core.movement.MovementFact.LegDeparted;
import org.muster.core.movement.MovementFact.LegPlanned;
import org.muster.core.movement.MovementFact.LegReplanned;

/** Decides what becomes of commands about legs. */
public final class MovementRules {
    private MovementRules() {}

    public static Decision decide(View view, MovementCommand command, Context context) {
        return switch (command) {
            case PlanLeg plan -> plan(view, plan, context);
            case ReplanLeg replan -> replan(view, replan);
            case OpenBoarding open -> open(view, open);
            case DepartLeg depart -> depart(view, depart, context);
            case ArriveLeg arrive -> arrive(view, arrive, context);
            case CancelLeg cancel -> cancel(view, cancel);
            case SetCallForward set -> CallForwardRules.set(view, set);
        };
    }

    /**
     * Runs a rule on a leg in a state, or refuses with the state it is in. Other areas ask this
     * too.
     */
    public static Decision onLeg(
            View view,
            LegId id,
            Predicate<LegState> allowed,
            String needed,
            Function<Leg, Decision> rule) {
        Optional<Leg> leg = Leg.find(view, id);
        if (leg.isEmpty()) {
            return Decision.refuse(Refusal.of(NO_SUCH_LEG, "leg", id));
        }
        LegState state = leg.get().state();
        if (!allowed.test(state)) {
            return Decision.refuse(
                    Refusal.of(WRONG_STATE, "leg", leg.get().plan().label(), state.word(), needed));
        }
        return rule.apply(leg.get());
    }

    private static Decision plan(View view, PlanLeg plan, Context context) {
        List<Refusal> reasons = checkPlan(view, plan.plan(), Optional.empty());
        return Decision.of(reasons, () -> List.of(new LegPlanned(context.newLeg(), plan.plan())));
    }

    private static Decision replan(View view, ReplanLeg replan) {
        return onLeg(
                view,
                replan.leg(),
                state -> state instanceof LegState.Open,
                "planned or boarding",
                leg -> {
                    List<Refusal> reasons = checkPlan(view, replan.plan(), Optional.of(leg.id()));
                    refuseWithoutReason(reasons, "A change of plan", replan.reason());
                    for (var limit : replan.plan().capacities().exceededBy(leg.load())) {
                        reasons.add(
                                Refusal.of(
                                        SMALLER_THAN_LOAD,
                                        "capacities",
                                        limit.limit(),
                                        limit.allowed(),
                                        limit.asked()));
                    }
                    return Decision.of(
                            reasons,
                            () ->
                                    List.of(
                                            new LegReplanned(
                                                    leg.id(), replan.plan(), replan.reason())));
                });
    }

    private static Decision open(View view, OpenBoarding open) {
        return onLeg(
                view,
                open.leg(),
                state -> state instanceof LegState.Planned,
                "planned",
                leg -> Decision.accept(new BoardingOpened(leg.id())));
    }

    private static Decision depart(View view, DepartLeg depart, Context context) {
        return onLeg(
                view,
                depart.leg(),
                state -> state instanceof LegState.DoorsShut,
                "doors shut",
                leg -> {
                    if (depart.at().isAfter(context.now())) {
                        return Decision.refuse(
                                Refusal.of(IN_THE_FUTURE, "at", "The departure", depart.at()));
                    }
                    return Decision.accept(new LegDeparted(leg.id(), depart.at()));
                });
    }

    private static Decision arrive(View view, ArriveLeg arrive, Context context) {
        return onLeg(
                view,
                arrive.leg(),
                state -> state instanceof LegState.Departed,
                "departed",
                leg -> {
                    List<Refusal> reasons = new ArrayList<>();
                    if (arrive.at().isAfter(context.now())) {
                        reasons.add(Refusal.of(IN_THE_FUTURE, "at", "The arrival", arrive.at()));
                    }
                    if (leg.state() instanceof LegState.Departed departed
                            && arrive.at().isBefore(departed.at())) {
                        reasons.add(Refusal.of(BEFORE_DEPARTURE, "at", arrive.at(), departed.at()));
                    }
                    return Decision.of(
                            reasons, () -> List.of(new LegArrived(leg.id(), arrive.at())));
                });
    }

    private static Decision cancel(View view, CancelLeg cancel) {
        Predicate<LegState> notGone =
                state -> state instanceof LegState.Open || state instanceof LegState.DoorsShut;
        return onLeg(
                view,
                cancel.leg(),
                notGone,
                "planned, boarding or doors shut",
                leg -> {
                    List<Refusal> reasons = new ArrayList<>();
                    refuseWithoutReason(reasons, "Cancelling a leg", cancel.reason());
                    return Decision.of(
                            reasons, () -> List.of(new LegCancelled(leg.id(), cancel.reason())));
                });
    }

    private static List<Refusal> checkPlan(View view, LegPlan plan, Optional<LegId> itself) {
        List<Refusal> reasons = new ArrayList<>();
        refuseBlank(reasons, "label", plan.label());
        refuseBlank(reasons, "from", plan.from());
        refuseBlank(reasons, "to", plan.to());
        boolean taken =
                Leg.listAll(view).stream()
                        .filter(leg -> itself.isEmpty() || !leg.id().equals(itself.get()))
                        .anyMatch(leg -> leg.plan().label().equalsIgnoreCase(plan.label()));
        if (taken) {
            reasons.add(Refusal.of(LABEL_TAKEN, "label", plan.label()));
        }
        return reasons;
    }

    private static void refuseBlank(List<Refusal> reasons, String field, String value) {
        if (value.isBlank()) {
            reasons.add(Refusal.of(BLANK, field, field));
        }
    }

    private static void refuseWithoutReason(List<Refusal> reasons, String what, String reason) {
        if (reason.isBlank()) {
            reasons.add(Refusal.of(REASON_NEEDED, "reason", what));
        }
    }
}

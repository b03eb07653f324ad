package org.muster.core.clearance;

import static org.muster.core.clearance.ClearanceRefusal.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muster.core.clearance.ClearanceCommand.AskClearance;
import org.muster.core.clearance.ClearanceCommand.GiveClearance;
import org.muster.core.clearance.ClearanceCommand.NeedClearances;
import org.muster.core.clearance.ClearanceCommand.RefuseClearance;
import org.muster.core.clearance.ClearanceFact.ClearanceAsked;
import org.muster.core.clearance.ClearanceFact.ClearanceGiven;
import org.muster.core.clearance.ClearanceFact.ClearanceRefused;
import org.muster.core.clearance.ClearanceFact.ClearancesNeeded;
import org.muster.core.fact.Context;
import org.muster.core.fact.Decision;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.View;
import org.muster.core.movement.Leg;

/** Decides what is kept of clearances. What others did is kept whatever state the leg is in. */
public final class ClearanceRules {
    private static final int MOST = 99;

    private ClearanceRules() {}

    public static Decision decide(View view, ClearanceCommand command, Context context) {
        Optional<Leg> leg = Leg.find(view, command.leg());
        if (leg.isEmpty()) {
            return Decision.refuse(Refusal.of(NO_SUCH_LEG, "leg", command.leg()));
        }
        return switch (command) {
            case NeedClearances need -> need(leg.get(), need, context);
            case AskClearance ask -> ask(leg.get(), ask, context);
            case GiveClearance give -> give(leg.get(), give, context);
            case RefuseClearance refuse -> refuse(leg.get(), refuse, context);
        };
    }

    private static Decision need(Leg leg, NeedClearances need, Context context) {
        return leg.clearances().said().filter(need.kinds()::equals).isPresent()
                ? Decision.refuse(Refusal.of(SO_ALREADY, "kinds", leg.plan().label()))
                : Decision.accept(new ClearancesNeeded(leg.id(), need.kinds(), context.now()));
    }

    private static Decision ask(Leg leg, AskClearance ask, Context context) {
        List<Refusal> reasons = new ArrayList<>();
        refuseFuture(reasons, ask.at(), context);
        ask.deadline()
                .filter(deadline -> !deadline.isAfter(ask.at()))
                .ifPresent(deadline ->
                        reasons.add(Refusal.of(DEADLINE_BEFORE, "deadline", ask.at(), deadline)));
        if (ask.percent().isPresent()
                && (ask.percent().getAsInt() < 1 || ask.percent().getAsInt() > MOST)) {
            reasons.add(Refusal.of(NO_CHANCE, "percent", ask.percent().getAsInt()));
        }
        return Decision.of(
                reasons,
                () ->
                        List.of(
                                new ClearanceAsked(
                                        leg.id(),
                                        ask.kind(),
                                        ask.of(),
                                        ask.deadline(),
                                        ask.percent(),
                                        ask.at())));
    }

    private static Decision give(Leg leg, GiveClearance give, Context context) {
        List<Refusal> reasons = new ArrayList<>();
        refuseFuture(reasons, give.at(), context);
        give.from()
                .filter(from -> give.until().filter(until -> !until.isAfter(from)).isPresent())
                .ifPresent(from ->
                        reasons.add(
                                Refusal.of(
                                        NEVER_VALID, "until", from, give.until().orElseThrow())));
        return Decision.of(
                reasons,
                () ->
                        List.of(
                                new ClearanceGiven(
                                        leg.id(),
                                        give.kind(),
                                        give.reference(),
                                        give.from(),
                                        give.until(),
                                        give.at())));
    }

    private static Decision refuse(Leg leg, RefuseClearance refuse, Context context) {
        List<Refusal> reasons = new ArrayList<>();
        refuseFuture(reasons, refuse.at(), context);
        if (isRefusedAlready(leg, refuse)) {
            reasons.add(Refusal.of(SO_ALREADY, "kind", leg.plan().label()));
        }
        return Decision.of(
                reasons,
                () ->
                        List.of(
                                new ClearanceRefused(
                                        leg.id(), refuse.kind(), refuse.reason(), refuse.at())));
    }

    private static boolean isRefusedAlready(Leg leg, RefuseClearance refuse) {
        return leg.clearances()
                .get(refuse.kind())
                .refused()
                .filter(before ->
                        before.reason().equals(refuse.reason())
                                && !refuse.at().isBefore(before.at()))
                .isPresent();
    }

    private static void refuseFuture(List<Refusal> reasons, Instant at, Context context) {
        if (context.isAhead(at)) {
            reasons.add(Refusal.of(FROM_THE_FUTURE, "at", at));
        }
    }
}

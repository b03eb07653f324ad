package org.muster.core.custody;

import static org.muster.core.custody.CustodyRefusal.HELD_ELSEWHERE;
import static org.muster.core.custody.CustodyRefusal.HOLDS_IT;
import static org.muster.core.custody.CustodyRefusal.NOTHING_OFFERED;
import static org.muster.core.custody.CustodyRefusal.NOT_OFFERED;
import static org.muster.core.custody.CustodyRefusal.NOT_THE_HOLDER;
import static org.muster.core.custody.CustodyRefusal.OFFERED_AWAY;
import static org.muster.core.custody.CustodyRefusal.REASON_NEEDED;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.muster.core.custody.CustodyCommand.KeepCustody;
import org.muster.core.custody.CustodyCommand.OfferCustody;
import org.muster.core.custody.CustodyCommand.ReplaceCustodian;
import org.muster.core.custody.CustodyCommand.TakeCustody;
import org.muster.core.custody.CustodyFact.CustodyKept;
import org.muster.core.custody.CustodyFact.CustodyOffered;
import org.muster.core.custody.CustodyFact.CustodyReplaced;
import org.muster.core.custody.CustodyFact.CustodyTaken;
import org.muster.core.fact.Context;
import org.muster.core.fact.Decision;
import org.muster.core.fact.LegId;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.View;
import org.muster.core.movement.Leg;
import org.muster.core.movement.LegState;
import org.muster.core.movement.MovementRules;

/** Decides who holds a leg, and what only its holder may do. */
public final class CustodyRules {
    private CustodyRules() {}

    public static Decision decide(View view, CustodyCommand command, Context context) {
        return switch (command) {
            case OfferCustody offer ->
                    onLeg(view, offer.leg(), leg -> offer(leg, offer.to(), context.on()));
            case TakeCustody take -> onLeg(view, take.leg(), leg -> take(leg, context.on()));
            case KeepCustody keep -> onLeg(view, keep.leg(), leg -> keep(leg, context.on()));
            case ReplaceCustodian replace ->
                    onLeg(view, replace.leg(), leg -> replace(leg, replace));
        };
    }

    /** Why a node may not close or correct the leg's manifest: it does not hold the leg. */
    public static List<Refusal> refuseElsewhere(Leg leg, NodeId on) {
        Custody custody = leg.custody();
        String label = leg.plan().label();
        if (!custody.isHeldBy(on)) {
            return List.of(Refusal.of(HELD_ELSEWHERE, "leg", label, custody.holder(), on));
        }
        return custody.offer()
                .map(offer -> List.of(Refusal.of(OFFERED_AWAY, "leg", label, offer.to())))
                .orElse(List.of());
    }

    private static Decision onLeg(View view, LegId leg, Function<Leg, Decision> rule) {
        return MovementRules.onLeg(
                view,
                leg,
                CustodyRules::isUnderWay,
                "planned, boarding, doors shut or departed",
                rule);
    }

    private static boolean isUnderWay(LegState state) {
        return state instanceof LegState.Open
                || state instanceof LegState.DoorsShut
                || state instanceof LegState.Departed;
    }

    private static Decision offer(Leg leg, NodeId to, NodeId on) {
        List<Refusal> reasons = new ArrayList<>();
        String label = leg.plan().label();
        Custody custody = leg.custody();
        if (!custody.isHeldBy(on)) {
            reasons.add(Refusal.of(HELD_ELSEWHERE, "leg", label, custody.holder(), on));
        } else if (custody.offer().isPresent()) {
            reasons.add(Refusal.of(OFFERED_AWAY, "to", label, custody.offer().get().to()));
        } else if (to.equals(on)) {
            reasons.add(Refusal.of(HOLDS_IT, "to", label, to));
        }
        return Decision.of(reasons, () -> List.of(new CustodyOffered(leg.id(), on, to)));
    }

    private static Decision take(Leg leg, NodeId on) {
        Custody custody = leg.custody();
        List<Refusal> reasons = new ArrayList<>();
        if (custody.isHeldBy(on)) {
            reasons.add(Refusal.of(HOLDS_IT, "leg", leg.plan().label(), on));
        } else if (!custody.isOfferedTo(on)) {
            reasons.add(Refusal.of(NOT_OFFERED, "leg", leg.plan().label(), custody.holder(), on));
        }
        return Decision.of(reasons, () -> List.of(new CustodyTaken(leg.id(), on)));
    }

    private static Decision keep(Leg leg, NodeId on) {
        Custody custody = leg.custody();
        List<Refusal> reasons = new ArrayList<>();
        if (!custody.isHeldBy(on)) {
            reasons.add(
                    Refusal.of(HELD_ELSEWHERE, "leg", leg.plan().label(), custody.holder(), on));
        } else if (custody.offer().isEmpty()) {
            reasons.add(Refusal.of(NOTHING_OFFERED, "leg", leg.plan().label()));
        }
        return Decision.of(reasons, () -> List.of(new CustodyKept(leg.id(), on)));
    }

    /** The lost one is the holder, or one of several that claim the leg beside its holder. */
    private static Decision replace(Leg leg, ReplaceCustodian replace) {
        Custody custody = leg.custody();
        List<Refusal> reasons = new ArrayList<>();
        String label = leg.plan().label();
        boolean claims =
                custody.isHeldBy(replace.by())
                        && custody.claims().stream()
                                .anyMatch(claim -> Custody.claimant(claim).equals(replace.lost()));
        if (replace.by().equals(replace.lost())) {
            reasons.add(Refusal.of(HOLDS_IT, "by", label, replace.by()));
        } else if (!custody.isHeldBy(replace.lost()) && !claims) {
            reasons.add(
                    Refusal.of(NOT_THE_HOLDER, "lost", label, replace.lost(), custody.holder()));
        }
        if (replace.reason().isBlank()) {
            reasons.add(Refusal.of(REASON_NEEDED, "reason"));
        }
        return Decision.of(
                reasons,
                () ->
                        List.of(
                                new CustodyReplaced(
                                        leg.id(), replace.lost(), replace.by(), replace.reason())));
    }
}

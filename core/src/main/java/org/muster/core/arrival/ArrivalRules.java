package org.muster.core.arrival;

import static org.muster.core.arrival.ArrivalRefusal.ENDED_BEFORE;
import static org.muster.core.arrival.ArrivalRefusal.NEGATIVE;
import static org.muster.core.arrival.ArrivalRefusal.NO_PARTNER;
import static org.muster.core.arrival.ArrivalRefusal.NO_PLACE;
import static org.muster.core.arrival.ArrivalRefusal.NO_SEAL;
import static org.muster.core.arrival.ArrivalRefusal.NO_SIGNER;
import static org.muster.core.arrival.ArrivalRefusal.SCANNED_BEFORE;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.muster.core.arrival.ArrivalCommand.ComparePartnerList;
import org.muster.core.arrival.ArrivalCommand.CountByPartner;
import org.muster.core.arrival.ArrivalCommand.DecidePartnerRow;
import org.muster.core.arrival.ArrivalCommand.EndArrivals;
import org.muster.core.arrival.ArrivalCommand.ScanArrivals;
import org.muster.core.arrival.ArrivalFact.ArrivalScanned;
import org.muster.core.arrival.ArrivalFact.ArrivalsEnded;
import org.muster.core.arrival.ArrivalFact.PartnerCounted;
import org.muster.core.fact.Context;
import org.muster.core.fact.Decision;
import org.muster.core.fact.LegId;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.View;
import org.muster.core.movement.Leg;
import org.muster.core.movement.LegState;
import org.muster.core.movement.MovementRules;
import org.muster.core.register.RegisterRules;

/**
 * Decides what becomes of commands at the other end of a leg. Whoever steps off is scanned whatever
 * the lists say: being on none of them is a difference to be shown, and no reason to refuse.
 */
public final class ArrivalRules {
    private ArrivalRules() {}

    public static Decision decide(View view, ArrivalCommand command, Context context) {
        return switch (command) {
            case ScanArrivals scan -> onLeg(view, scan.leg(), leg -> scan(view, leg, scan));
            case EndArrivals end -> onLeg(view, end.leg(), leg -> end(leg, end));
            case CountByPartner count -> onLeg(view, count.leg(), leg -> count(leg, count));
            case ComparePartnerList compare ->
                    onLeg(
                            view,
                            compare.leg(),
                            leg -> PartnerListRules.compare(view, leg, compare, context));
            case DecidePartnerRow decide ->
                    onLeg(view, decide.leg(), leg -> PartnerListRules.decide(view, leg, decide));
        };
    }

    private static Decision onLeg(View view, LegId id, Function<Leg, Decision> rule) {
        return MovementRules.onLeg(
                view,
                id,
                // the other end may not have heard yet that the leg departed, or even its closing
                state -> !(state instanceof LegState.Cancelled),
                "planned, boarding, doors shut, departed or arrived",
                rule);
    }

    private static Decision scan(View view, Leg leg, ScanArrivals scan) {
        List<Refusal> reasons = RegisterRules.refuseUnknown(view, "persons", scan.persons());
        refusePlace(reasons, scan.place());
        Arrivals arrivals = Arrivals.of(view, leg.id());
        scan.persons().stream()
                .filter(arrivals.scanned()::containsKey)
                .forEach(person ->
                        reasons.add(
                                Refusal.of(SCANNED_BEFORE, "persons", person, leg.plan().label())));
        return Decision.of(
                reasons,
                () ->
                        List.copyOf(
                                scan.persons().stream()
                                        .map(person ->
                                                new ArrivalScanned(person, leg.id(), scan.place()))
                                        .toList()));
    }

    private static Decision end(Leg leg, EndArrivals end) {
        List<Refusal> reasons = new ArrayList<>();
        refusePlace(reasons, end.place());
        leg.arrivalsEnded()
                .ifPresent(ended ->
                        reasons.add(
                                Refusal.of(
                                        ENDED_BEFORE,
                                        "leg",
                                        leg.plan().label(),
                                        ((ArrivalsEnded) ended.fact()).place())));
        return Decision.of(reasons, () -> List.of(new ArrivalsEnded(leg.id(), end.place())));
    }

    private static Decision count(Leg leg, CountByPartner count) {
        List<Refusal> reasons = new ArrayList<>();
        if (count.partner().isBlank()) {
            reasons.add(Refusal.of(NO_PARTNER, "partner"));
        }
        if (count.signer().isBlank()) {
            reasons.add(Refusal.of(NO_SIGNER, "signer"));
        }
        if (count.count() < 0) {
            reasons.add(Refusal.of(NEGATIVE, "count", count.count()));
        }
        String seal = SealRead.normalise(count.seal());
        if (!SealRead.isSeal(seal)) {
            reasons.add(Refusal.of(NO_SEAL, "seal", count.seal()));
        }
        return Decision.of(
                reasons,
                () ->
                        List.of(
                                new PartnerCounted(
                                        leg.id(),
                                        count.partner().strip(),
                                        count.count(),
                                        seal,
                                        count.signer().strip())));
    }

    private static void refusePlace(List<Refusal> reasons, String place) {
        if (place.isBlank()) {
            reasons.add(Refusal.of(NO_PLACE, "place"));
        }
    }
}

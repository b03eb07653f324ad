package org.muster.core.gate;

import static org.muster.core.gate.GateRefusal.*;

import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.muster.core.account.Accounts;
import org.muster.core.fact.Context;
import org.muster.core.fact.Decision;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.View;
import org.muster.core.gate.GateCommand.Board;
import org.muster.core.gate.GateCommand.OffLoad;
import org.muster.core.gate.GateFact.Boarded;
import org.muster.core.gate.GateFact.OffLoaded;
import org.muster.core.movement.Leg;
import org.muster.core.movement.LegState;
import org.muster.core.movement.MovementRules;
import org.muster.core.movement.Seating;
import org.muster.core.register.Person;
import org.muster.core.register.RegisterRules;

/**
 * Who may step aboard and who is taken off: at the gate, banded, within every limit, and the
 * household together.
 */
final class BoardingRules {
    /** Infants travel on a lap until their second birthday, as in civil aviation. */
    private static final int LAP_AGE_LIMIT = 2;

    private BoardingRules() {}

    static Decision board(View view, Board board, Context context) {
        return MovementRules.onLeg(
                view,
                board.leg(),
                state -> state instanceof LegState.Boarding,
                "boarding",
                leg -> {
                    Map<PersonId, Seating> boarding = new LinkedHashMap<>();
                    board.boarders()
                            .forEach(boarder -> boarding.put(boarder.person(), boarder.seating()));
                    List<Refusal> reasons = refuseAtDoor(view, leg, boarding, context);
                    return Decision.of(
                            reasons,
                            () ->
                                    List.copyOf(
                                            boarding.entrySet().stream()
                                                    .map(entry ->
                                                            new Boarded(
                                                                    entry.getKey(),
                                                                    leg.id(),
                                                                    entry.getValue()))
                                                    .toList()));
                });
    }

    private static List<Refusal> refuseAtDoor(
            View view, Leg leg, Map<PersonId, Seating> boarding, Context context) {
        List<PersonId> persons = List.copyOf(boarding.keySet());
        List<Refusal> reasons = GateRules.atGate(view, "boarders", persons);
        if (!reasons.isEmpty()) {
            return reasons;
        }
        Togetherness togetherness = new Togetherness(view, new Accounts(view));
        for (PersonId person : persons) {
            if (Bands.findOf(view, person).isEmpty()) {
                reasons.add(Refusal.of(NO_BAND, "boarders", person));
            }
            togetherness
                    .leftBehind(person, leg.id(), persons)
                    .forEach(
                            member -> reasons.add(Refusal.of(HOUSEHOLD_SPLIT, "boarders", member)));
        }
        boarding.forEach(
                (person, seating) -> refuseOldLap(reasons, view, person, seating, context));
        for (var limit : leg.exceededBy(boarding)) {
            reasons.add(
                    Refusal.of(
                            LIMIT_PASSED,
                            "leg",
                            leg.plan().label(),
                            limit.limit(),
                            limit.allowed(),
                            limit.asked()));
        }
        return reasons.stream().distinct().toList();
    }

    private static void refuseOldLap(
            List<Refusal> reasons, View view, PersonId person, Seating seating, Context context) {
        if (seating != Seating.LAP) {
            return;
        }
        OptionalInt age =
                Person.get(view, person)
                        .details()
                        .born()
                        .ageOn(context.now().atZone(ZoneOffset.UTC).toLocalDate());
        if (age.orElse(0) >= LAP_AGE_LIMIT) {
            reasons.add(Refusal.of(LAP_TOO_OLD, "boarders", person, age.getAsInt()));
        }
    }

    static Decision offLoad(View view, OffLoad offLoad) {
        return MovementRules.onLeg(
                view,
                offLoad.leg(),
                GateRules::open,
                "planned or boarding",
                leg -> {
                    List<Refusal> reasons =
                            RegisterRules.refuseUnknown(view, "persons", offLoad.persons());
                    Togetherness togetherness = new Togetherness(view, new Accounts(view));
                    for (PersonId person : offLoad.persons()) {
                        if (Person.find(view, person).isEmpty()) {
                            continue;
                        }
                        // the leg's own list, so that somebody on two legs can be taken off either
                        if (!leg.aboard().containsKey(person)) {
                            reasons.add(
                                    Refusal.of(NOT_ABOARD, "persons", person, leg.plan().label()));
                            continue;
                        }
                        togetherness
                                .stayingAboard(person, leg.id(), offLoad.persons())
                                .forEach(member ->
                                        reasons.add(
                                                Refusal.of(HOUSEHOLD_SPLIT, "persons", member)));
                    }
                    GateRules.refuseWithoutReason(reasons, "Off-loading", offLoad.reason());
                    return Decision.of(
                            reasons.stream().distinct().toList(),
                            () ->
                                    List.copyOf(
                                            offLoad.persons().stream()
                                                    .map(person ->
                                                            new OffLoaded(
                                                                    person,
                                                                    leg.id(),
                                                                    offLoad.reason()))
                                                    .toList()));
                });
    }
}

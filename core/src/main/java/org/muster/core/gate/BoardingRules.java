package org.muster.core.gate;

import static org.muster.core.gate.GateRefusal.*;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.muster.core.account.Accounts;
import org.muster.core.fact.Context;
import org.muster.core.fact.Decision;
import org.muster.core.fact.LegId;
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
import org.muster.core.station.Minors;
import org.muster.core.station.Progress;
import org.muster.core.station.Station;
import org.muster.core.station.StationRefusal;

/**
 * Who may step aboard and who is taken off: at the gate, banded, within every limit, and the
 * household together.
 */
final class BoardingRules {
    private BoardingRules() {}

    static Decision board(View view, Board board, Context context) {
        return unlessSealed(
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
        Accounts accounts = new Accounts(view);
        Togetherness togetherness = new Togetherness(view, accounts);
        Minors minors = new Minors(view, accounts, context);
        for (PersonId person : persons) {
            refuseOnTheWay(reasons, Progress.of(view, person));
            if (minors.isUnanswered(person, persons)) {
                reasons.add(Refusal.of(StationRefusal.MINOR_ALONE, "boarders", person));
            }
            togetherness
                    .leftBehind(person, leg.id(), persons)
                    .forEach(
                            member -> reasons.add(Refusal.of(HOUSEHOLD_SPLIT, "boarders", member)));
        }
        refuseLaps(reasons, leg, boarding, new Laps(view, today(context)));
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

    /**
     * Nobody is put on the list from a station on the way, or held at one. A band is asked for
     * unless the gate's stations do without.
     */
    private static void refuseOnTheWay(List<Refusal> reasons, Progress progress) {
        PersonId person = progress.person();
        boolean withoutBands =
                progress.plan().filter(plan -> !plan.stations().contains(Station.BAND)).isPresent();
        if (!progress.banded() && !withoutBands) {
            reasons.add(Refusal.of(NO_BAND, "boarders", person));
        }
        progress.missingBefore(Station.MANIFEST).stream()
                .filter(station -> station != Station.BAND)
                .forEach(station ->
                        reasons.add(
                                Refusal.of(
                                        StationRefusal.NOT_THROUGH, "boarders", person, station)));
        progress.findHeld()
                .ifPresent(held ->
                        reasons.add(
                                Refusal.of(
                                        StationRefusal.HELD, "boarders", person, held.station())));
    }

    private static void refuseLaps(
            List<Refusal> reasons, Leg leg, Map<PersonId, Seating> boarding, Laps laps) {
        boarding.forEach((person, seating) -> {
            if (seating == Seating.LAP) {
                laps.tooOld(person)
                        .ifPresent(age ->
                                reasons.add(Refusal.of(LAP_TOO_OLD, "boarders", person, age)));
            }
        });
        if (boarding.containsValue(Seating.LAP)) {
            refuseWithoutHolder(reasons, "boarders", leg, Laps.aboard(leg, boarding), laps);
        }
    }

    private static void refuseWithoutHolder(
            List<Refusal> reasons,
            String field,
            Leg leg,
            Map<PersonId, Seating> aboard,
            Laps laps) {
        int infants = laps.infants(aboard);
        int holders = laps.holders(aboard);
        if (infants > holders) {
            reasons.add(Refusal.of(NO_LAP, field, leg.plan().label(), infants, holders));
        }
    }

    private static LocalDate today(Context context) {
        return context.now().atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** What was sealed is changed by a correction, which is another command: say so. */
    private static Decision unlessSealed(
            View view,
            LegId id,
            Predicate<LegState> allowed,
            String needed,
            Function<Leg, Decision> rule) {
        Optional<Leg> sealed =
                Leg.find(view, id).filter(leg -> leg.state() instanceof LegState.Sealed);
        return sealed.map(leg ->
                        Decision.refuse(
                                Refusal.of(SEALED, "leg", leg.plan().label(), leg.state().word())))
                .orElseGet(() -> MovementRules.onLeg(view, id, allowed, needed, rule));
    }

    static Decision offLoad(View view, OffLoad offLoad, Context context) {
        return unlessSealed(
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
                    Map<PersonId, Seating> left = Laps.aboard(leg, Map.of());
                    offLoad.persons().forEach(left::remove);
                    refuseWithoutHolder(
                            reasons, "persons", leg, left, new Laps(view, today(context)));
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

package org.muster.core.station;

import static org.muster.core.station.StationRefusal.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muster.core.account.AccountState;
import org.muster.core.account.Accounts;
import org.muster.core.fact.Context;
import org.muster.core.fact.Decision;
import org.muster.core.fact.Fact;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.View;
import org.muster.core.gate.GateFact.ArrivedAtGate;
import org.muster.core.gate.GateRefusal;
import org.muster.core.gate.GateRules;
import org.muster.core.gate.Togetherness;
import org.muster.core.register.RegisterRules;
import org.muster.core.station.StationCommand.PassStation;
import org.muster.core.station.StationFact.StationPassed;

/** Whom a station lets on: in the order of the plan, held by none, and families together. */
final class PassingRules {
    private final View view;
    private final Accounts accounts;
    private final Context context;
    private final PassStation command;
    private final List<Refusal> reasons = new ArrayList<>();

    private PassingRules(View view, PassStation command, Context context) {
        this.view = view;
        this.accounts = new Accounts(view);
        this.context = context;
        this.command = command;
    }

    static Decision pass(View view, PassStation command, Context context) {
        Optional<StationPlan> plan = StationPlan.find(view, command.gate());
        if (plan.isEmpty()) {
            return Decision.refuse(Refusal.of(NO_PLAN, "gate", command.gate()));
        }
        if (!plan.get().stations().contains(command.station())) {
            return Decision.refuse(
                    Refusal.of(NOT_IN_PLAN, "station", command.gate(), command.station()));
        }
        return new PassingRules(view, command, context).decide(plan.get());
    }

    private Decision decide(StationPlan plan) {
        boolean first = plan.isFirst(command.station());
        refuseElsewhere(first);
        if (reasons.isEmpty()) {
            if (command.outcome() == StationOutcome.HELD) {
                refuseHoldingWithoutReason();
            } else {
                command.persons().forEach(person -> refusePassing(plan, person));
            }
        }
        return Decision.of(reasons.stream().distinct().toList(), () -> facts(first));
    }

    /** Everybody must be here; at the first station they may be about to come in. */
    private void refuseElsewhere(boolean first) {
        if (command.station() == Station.BOARDING) {
            refuseUnlisted();
        } else if (!first) {
            reasons.addAll(GateRules.atGate(view, "persons", command.persons()));
        } else {
            reasons.addAll(RegisterRules.refuseUnknown(view, "persons", command.persons()));
            for (PersonId person : command.persons()) {
                accounts.find(person)
                        .filter(account -> account.state() == AccountState.DEAD)
                        .ifPresent(dead ->
                                reasons.add(Refusal.of(GateRefusal.DEAD, "persons", person)));
                accounts.find(person)
                        .filter(account -> account.state().isCarried())
                        .ifPresent(account ->
                                reasons.add(
                                        Refusal.of(
                                                GateRefusal.ALREADY_AT_GATE,
                                                "persons",
                                                person,
                                                account.state().word())));
            }
        }
    }

    private void refuseUnlisted() {
        reasons.addAll(RegisterRules.refuseUnknown(view, "persons", command.persons()));
        for (PersonId person : command.persons()) {
            accounts.find(person)
                    .filter(account -> account.state() != AccountState.MANIFESTED)
                    .ifPresent(account ->
                            reasons.add(
                                    Refusal.of(
                                            NOT_LISTED,
                                            "persons",
                                            person,
                                            account.state().word())));
        }
    }

    private void refuseHoldingWithoutReason() {
        if (command.note().text().isEmpty()) {
            reasons.add(Refusal.of(REASON_NEEDED, "reason", "Holding somebody"));
        }
    }

    private void refusePassing(StationPlan plan, PersonId person) {
        Progress progress = Progress.of(view, person);
        if (!plan.isFirst(command.station())) {
            plan.before(command.station()).stream()
                    .filter(each -> !progress.isThrough(each))
                    .forEach(each -> reasons.add(Refusal.of(NOT_THROUGH, "persons", person, each)));
        }
        progress.findHeld()
                .filter(held -> held.station() != command.station())
                .ifPresent(
                        held -> reasons.add(Refusal.of(HELD, "persons", person, held.station())));
        new Togetherness(view, accounts)
                .leftHere(person, command.leg(), command.persons()).stream()
                        .filter(member -> !Progress.of(view, member).isThrough(command.station()))
                        .forEach(member ->
                                reasons.add(
                                        Refusal.of(
                                                GateRefusal.HOUSEHOLD_SPLIT, "persons", member)));
        if (new Minors(view, accounts, context).isUnanswered(person, command.persons())) {
            reasons.add(Refusal.of(MINOR_ALONE, "persons", person));
        }
    }

    private List<Fact> facts(boolean first) {
        List<Fact> facts = new ArrayList<>();
        for (PersonId person : command.persons()) {
            if (first && accounts.get(person).state() != AccountState.AT_CONTROL_CENTRE) {
                facts.add(new ArrivedAtGate(person, command.gate()));
            }
            facts.add(
                    new StationPassed(
                            person,
                            command.gate(),
                            command.station(),
                            command.outcome(),
                            command.note()));
        }
        return facts;
    }
}

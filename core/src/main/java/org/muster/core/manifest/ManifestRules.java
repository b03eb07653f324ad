package org.muster.core.manifest;

import static org.muster.core.manifest.ManifestRefusal.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.core.account.Account;
import org.muster.core.account.AccountState;
import org.muster.core.account.Accounts;
import org.muster.core.custody.CustodyRules;
import org.muster.core.fact.Context;
import org.muster.core.fact.Decision;
import org.muster.core.fact.FactId;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.View;
import org.muster.core.gate.Bands;
import org.muster.core.manifest.ManifestCommand.ChooseManifest;
import org.muster.core.manifest.ManifestCommand.CorrectManifest;
import org.muster.core.manifest.ManifestCommand.ShutDoors;
import org.muster.core.manifest.ManifestFact.Change;
import org.muster.core.manifest.ManifestFact.ManifestChosen;
import org.muster.core.manifest.ManifestFact.ManifestClosed;
import org.muster.core.manifest.ManifestFact.ManifestCorrected;
import org.muster.core.movement.Leg;
import org.muster.core.movement.LegState;
import org.muster.core.movement.MovementRules;
import org.muster.core.register.Person;
import org.muster.core.register.RegisterRules;

/** Decides what becomes of commands about manifests. */
public final class ManifestRules {
    private ManifestRules() {}

    public static Decision decide(View view, ManifestCommand command, Context context) {
        return switch (command) {
            case ShutDoors shut ->
                    MovementRules.onLeg(
                            view,
                            shut.leg(),
                            state -> state instanceof LegState.Boarding,
                            "boarding",
                            leg -> shut(view, leg, context.on()));
            case CorrectManifest correct ->
                    MovementRules.onLeg(
                            view,
                            correct.leg(),
                            state -> state instanceof LegState.Sealed,
                            "doors shut, departed or arrived",
                            leg -> correct(view, leg, correct, context.on()));
            case ChooseManifest choose ->
                    MovementRules.onLeg(
                            view,
                            choose.leg(),
                            state -> true,
                            "",
                            leg -> choose(view, leg, choose));
        };
    }

    /** The holder seals what it knows; more than the vehicle may take is sealed by nobody. */
    private static Decision shut(View view, Leg leg, NodeId on) {
        List<Refusal> reasons = new ArrayList<>(CustodyRules.refuseElsewhere(leg, on));
        for (var limit : leg.exceededBy(Map.of())) {
            reasons.add(
                    Refusal.of(
                            OVER_CAPACITY,
                            "leg",
                            leg.plan().label(),
                            limit.limit(),
                            limit.allowed(),
                            limit.asked()));
        }
        return Decision.of(reasons, () -> List.of(close(view, leg)));
    }

    private static ManifestClosed close(View view, Leg leg) {
        List<ManifestRow> rows = new ArrayList<>();
        for (Leg.Aboard aboard : leg.aboard().values()) {
            rows.add(row(view, rows.size() + 1, aboard));
        }
        return new ManifestClosed(leg.id(), rows, Seal.over(leg.id(), rows));
    }

    private static ManifestRow row(View view, int line, Leg.Aboard aboard) {
        // a scan can reach this node before the registration does; the soul is aboard all the same
        Optional<Person> person = Person.find(view, aboard.person());
        return new ManifestRow(
                line,
                aboard.person(),
                Bands.findOf(view, aboard.person()),
                aboard.seating(),
                person.flatMap(Person::counted),
                person.flatMap(Person::verified).isPresent(),
                aboard.evidence().id());
    }

    private static Decision correct(View view, Leg leg, CorrectManifest correct, NodeId node) {
        PersonId person = correct.person();
        List<Refusal> reasons = RegisterRules.refuseUnknown(view, "person", List.of(person));
        reasons.addAll(CustodyRules.refuseElsewhere(leg, node));
        boolean on = leg.aboard().containsKey(person);
        String label = leg.plan().label();
        if (correct.change() == Change.ADDED && on) {
            reasons.add(Refusal.of(ALREADY_ON, "person", person, label));
        }
        if (correct.change() == Change.REMOVED && !on) {
            reasons.add(Refusal.of(NOT_ON, "person", person, label));
        }
        if (correct.change() == Change.ADDED && !on) {
            refuseElsewhere(reasons, view, person);
        }
        if (correct.reason().text().isEmpty()) {
            reasons.add(Refusal.of(REASON_NEEDED, "reason"));
        }
        return Decision.of(
                reasons,
                () ->
                        List.of(
                                new ManifestCorrected(
                                        leg.id(),
                                        person,
                                        correct.change(),
                                        correct.seating(),
                                        correct.reason())));
    }

    private static Decision choose(View view, Leg leg, ChooseManifest choose) {
        List<FactId> closings =
                view.history(leg.id()).stream()
                        .filter(recorded -> recorded.fact() instanceof ManifestClosed)
                        .map(Recorded::id)
                        .toList();
        List<Refusal> reasons = new ArrayList<>();
        if (!closings.contains(choose.closing())) {
            reasons.add(
                    Refusal.of(NO_SUCH_CLOSING, "closing", leg.plan().label(), choose.closing()));
        }
        if (choose.reason().isBlank()) {
            reasons.add(Refusal.of(CHOICE_REASON, "reason"));
        }
        List<FactId> others =
                closings.stream().filter(one -> !one.equals(choose.closing())).toList();
        return Decision.of(
                reasons,
                () ->
                        List.of(
                                new ManifestChosen(
                                        leg.id(), choose.closing(), others, choose.reason())));
    }

    private static void refuseElsewhere(List<Refusal> reasons, View view, PersonId person) {
        new Accounts(view)
                .find(person)
                .filter(account -> account.state() != AccountState.ON_THE_WAY)
                .flatMap(Account::leg)
                .flatMap(id -> Leg.find(view, id))
                .ifPresent(other ->
                        reasons.add(
                                Refusal.of(
                                        CARRIED_ELSEWHERE,
                                        "person",
                                        person,
                                        other.plan().label())));
    }
}

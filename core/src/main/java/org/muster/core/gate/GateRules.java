package org.muster.core.gate;

import static org.muster.core.gate.GateRefusal.*;
import static org.muster.core.gate.GateRefusal.ABOARD_ELSEWHERE;
import static org.muster.core.gate.GateRefusal.NO_SUCH_HOUSEHOLD;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muster.core.account.Account;
import org.muster.core.account.AccountState;
import org.muster.core.account.Accounts;
import org.muster.core.fact.Context;
import org.muster.core.fact.Decision;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.View;
import org.muster.core.gate.GateCommand.Board;
import org.muster.core.gate.GateCommand.CheckIn;
import org.muster.core.gate.GateCommand.GiveBand;
import org.muster.core.gate.GateCommand.Identify;
import org.muster.core.gate.GateCommand.LeaveGate;
import org.muster.core.gate.GateCommand.OffLoad;
import org.muster.core.gate.GateCommand.PutOnStandbyList;
import org.muster.core.gate.GateCommand.ReadDocument;
import org.muster.core.gate.GateCommand.RefuseBoarding;
import org.muster.core.gate.GateCommand.SignSplit;
import org.muster.core.gate.GateCommand.WithdrawIdentity;
import org.muster.core.gate.GateFact.ArrivedAtGate;
import org.muster.core.gate.GateFact.Banded;
import org.muster.core.gate.GateFact.BoardingRefused;
import org.muster.core.gate.GateFact.DocumentRead;
import org.muster.core.gate.GateFact.Identified;
import org.muster.core.gate.GateFact.IdentityWithdrawn;
import org.muster.core.gate.GateFact.LeftGate;
import org.muster.core.gate.GateFact.PutOnStandby;
import org.muster.core.gate.GateFact.SplitSigned;
import org.muster.core.movement.Leg;
import org.muster.core.movement.LegState;
import org.muster.core.movement.MovementRules;
import org.muster.core.register.Note;
import org.muster.core.register.Person;
import org.muster.core.register.RegisterRules;

/** Decides what becomes of commands at a gate, boarding apart. */
public final class GateRules {
    private GateRules() {}

    public static Decision decide(View view, GateCommand command, Context context) {
        return switch (command) {
            case CheckIn checkIn -> checkIn(view, checkIn);
            case Identify identify -> identify(view, identify);
            case ReadDocument read -> readDocument(view, read);
            case WithdrawIdentity withdraw -> withdrawIdentity(view, withdraw);
            case GiveBand give -> giveBand(view, give);
            case Board board -> BoardingRules.board(view, board, context);
            case OffLoad offLoad -> BoardingRules.offLoad(view, offLoad, context);
            case PutOnStandbyList standby -> standby(view, standby);
            case RefuseBoarding refuse -> refuse(view, refuse);
            case LeaveGate leave -> leave(view, leave);
            case SignSplit sign -> sign(view, sign);
        };
    }

    private static Decision checkIn(View view, CheckIn checkIn) {
        List<Refusal> reasons = RegisterRules.refuseUnknown(view, "persons", checkIn.persons());
        if (checkIn.gate().isBlank()) {
            reasons.add(Refusal.of(BLANK, "gate", "gate"));
        }
        Accounts accounts = new Accounts(view);
        for (PersonId person : checkIn.persons()) {
            accounts.find(person)
                    .ifPresent(account -> {
                        AccountState state = account.state();
                        if (state == AccountState.DEAD) {
                            reasons.add(Refusal.of(DEAD, "persons", person));
                        } else if (state == AccountState.AT_CONTROL_CENTRE || state.isCarried()) {
                            reasons.add(
                                    Refusal.of(ALREADY_AT_GATE, "persons", person, state.word()));
                        }
                    });
        }
        return Decision.of(
                reasons,
                () ->
                        List.copyOf(
                                checkIn.persons().stream()
                                        .map(person -> new ArrivedAtGate(person, checkIn.gate()))
                                        .toList()));
    }

    private static Decision identify(View view, Identify identify) {
        List<Refusal> reasons =
                RegisterRules.refuseUnknown(view, "person", List.of(identify.person()));
        return Decision.of(
                reasons,
                () ->
                        List.of(
                                new Identified(
                                        identify.person(),
                                        identify.document(),
                                        identify.verified(),
                                        identify.countAs())));
    }

    private static Decision readDocument(View view, ReadDocument read) {
        PersonId person = read.person();
        return Decision.of(
                RegisterRules.refuseUnknown(view, "person", List.of(person)),
                () ->
                        List.of(
                                new Identified(
                                        person,
                                        Optional.of(read.document()),
                                        read.verified(),
                                        read.countAs()),
                                new DocumentRead(
                                        person,
                                        read.document(),
                                        read.name(),
                                        read.born(),
                                        read.sex(),
                                        read.corrected())));
    }

    private static Decision withdrawIdentity(View view, WithdrawIdentity withdraw) {
        PersonId person = withdraw.person();
        List<Refusal> reasons = RegisterRules.refuseUnknown(view, "person", List.of(person));
        Optional<Person> known = Person.find(view, person);
        if (known.filter(one -> one.verified().isEmpty() && one.countAs().isEmpty()).isPresent()) {
            reasons.add(Refusal.of(NOT_IDENTIFIED, "person", person));
        }
        refuseWithoutReason(reasons, "Withdrawing an identity", withdraw.reason());
        return Decision.of(
                reasons, () -> List.of(new IdentityWithdrawn(person, withdraw.reason())));
    }

    private static Decision giveBand(View view, GiveBand give) {
        List<Refusal> reasons = atGate(view, "person", List.of(give.person()));
        Bands.findOther(view, give.band(), give.person())
                .ifPresent(
                        other -> reasons.add(Refusal.of(BAND_TAKEN, "band", give.band(), other)));
        return Decision.of(reasons, () -> List.of(new Banded(give.person(), give.band())));
    }

    private static Decision standby(View view, PutOnStandbyList standby) {
        return MovementRules.onLeg(
                view,
                standby.leg(),
                GateRules::open,
                "planned or boarding",
                leg -> {
                    List<Refusal> reasons = atGate(view, "persons", standby.persons());
                    return Decision.of(
                            reasons,
                            () ->
                                    List.copyOf(
                                            standby.persons().stream()
                                                    .map(person ->
                                                            new PutOnStandby(person, leg.id()))
                                                    .toList()));
                });
    }

    private static Decision refuse(View view, RefuseBoarding refuse) {
        return MovementRules.onLeg(
                view,
                refuse.leg(),
                GateRules::open,
                "planned or boarding",
                leg -> {
                    List<Refusal> reasons = atGate(view, "person", List.of(refuse.person()));
                    return Decision.of(
                            reasons,
                            () ->
                                    List.of(
                                            new BoardingRefused(
                                                    refuse.person(),
                                                    leg.id(),
                                                    refuse.reason(),
                                                    refuse.note())));
                });
    }

    private static Decision leave(View view, LeaveGate leave) {
        List<Refusal> reasons = atGate(view, "persons", leave.persons());
        refuseWithoutReason(reasons, "Leaving the control centre", leave.reason());
        return Decision.of(
                reasons,
                () ->
                        List.copyOf(
                                leave.persons().stream()
                                        .map(person -> new LeftGate(person, leave.reason()))
                                        .toList()));
    }

    private static Decision sign(View view, SignSplit sign) {
        return MovementRules.onLeg(
                view,
                sign.leg(),
                GateRules::open,
                "planned or boarding",
                leg -> {
                    List<Refusal> reasons = new ArrayList<>();
                    if (!view.knows(sign.household())) {
                        reasons.add(Refusal.of(NO_SUCH_HOUSEHOLD, "household", sign.household()));
                    }
                    if (sign.signer().isBlank()) {
                        reasons.add(Refusal.of(SIGNER_NEEDED, "signer"));
                    }
                    refuseWithoutReason(reasons, "Splitting a household", new Note(sign.reason()));
                    return Decision.of(
                            reasons,
                            () ->
                                    List.of(
                                            new SplitSigned(
                                                    sign.household(),
                                                    leg.id(),
                                                    sign.signer(),
                                                    sign.reason())));
                });
    }

    /** A refusal for each person who is not at the control centre just now. */
    public static List<Refusal> atGate(View view, String field, List<PersonId> persons) {
        List<Refusal> reasons = RegisterRules.refuseUnknown(view, field, persons);
        Accounts accounts = new Accounts(view);
        for (PersonId person : persons) {
            if (Person.find(view, person).isEmpty()) {
                continue;
            }
            Account account = accounts.get(person);
            Optional<Leg> carrier =
                    account.leg()
                            .filter(leg -> account.state().isCarried())
                            .flatMap(accounts::findLeg);
            if (carrier.isPresent()) {
                String label = carrier.get().plan().label();
                reasons.add(Refusal.of(ABOARD_ELSEWHERE, field, person, label));
            } else if (account.state() != AccountState.AT_CONTROL_CENTRE) {
                reasons.add(Refusal.of(NOT_AT_GATE, field, person, account.state().word()));
            }
        }
        return reasons;
    }

    static boolean open(LegState state) {
        return state instanceof LegState.Open;
    }

    static void refuseWithoutReason(List<Refusal> reasons, String what, Note reason) {
        if (reason.text().isEmpty()) {
            reasons.add(Refusal.of(REASON_NEEDED, "reason", what));
        }
    }
}

package org.muster.core.account;

import static org.muster.core.account.AccountState.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.muster.core.fact.LegId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.View;
import org.muster.core.gate.GateFact.ArrivedAtGate;
import org.muster.core.gate.GateFact.Banded;
import org.muster.core.gate.GateFact.Boarded;
import org.muster.core.gate.GateFact.BoardingRefused;
import org.muster.core.gate.GateFact.Identified;
import org.muster.core.gate.GateFact.LeftGate;
import org.muster.core.gate.GateFact.OffLoaded;
import org.muster.core.gate.GateFact.PutOnStandby;
import org.muster.core.manifest.ManifestFact.Change;
import org.muster.core.manifest.ManifestFact.ManifestClosed;
import org.muster.core.manifest.ManifestFact.ManifestCorrected;
import org.muster.core.movement.Leads;
import org.muster.core.movement.Leg;
import org.muster.core.movement.LegState;
import org.muster.core.register.ContactOutcome;
import org.muster.core.register.Presence;
import org.muster.core.register.RegisterFact.ContactAttempted;
import org.muster.core.register.RegisterFact.DeathRecorded;
import org.muster.core.register.RegisterFact.DeathWithdrawn;
import org.muster.core.register.RegisterFact.PersonRegistered;
import org.muster.core.register.RegisterFact.PresenceRecorded;
import org.muster.core.request.Intent;
import org.muster.core.request.RequestFact.IntentDeclared;
import org.muster.core.request.RequestFact.OfferAnswered;
import org.muster.core.request.RequestFact.PartySetOut;
import org.muster.core.request.RequestFact.RequestMade;
import org.muster.core.request.RequestFact.RequestWithdrawn;
import org.muster.core.request.RequestFact.SeatOffered;

/**
 * Reads a person's history into the one state they are in. A person is first somewhere on the
 * ground, and may then be aboard a leg; while a leg carries them, the leg says how far they are,
 * and nothing heard on the ground changes it.
 */
final class AccountFold {
    private final Accounts accounts;
    private final PersonId person;
    private boolean registered;
    private AccountState ground = UNKNOWN;
    private @Nullable Recorded groundProof;
    private @Nullable LegId leg;
    private @Nullable Recorded scan;
    private @Nullable Recorded death;
    private Instant presenceSeen = Instant.MIN;

    private AccountFold(Accounts accounts, PersonId person) {
        this.accounts = accounts;
        this.person = person;
    }

    static Optional<Account> over(Accounts accounts, View view, PersonId person) {
        AccountFold fold = new AccountFold(accounts, person);
        for (Recorded recorded : view.history(person)) {
            fold.take(recorded);
        }
        return fold.toAccount();
    }

    private void take(Recorded recorded) {
        switch (recorded.fact()) {
            case PersonRegistered registeredNow -> register(recorded);
            case DeathRecorded died -> death = recorded;
            case DeathWithdrawn withdrawn -> death = null;
            case ArrivedAtGate arrived -> comeToGate(recorded);
            case Boarded boarded -> board(boarded.leg(), recorded);
            case OffLoaded off -> leaveLeg(off.leg(), recorded);
            case ManifestClosed closed -> close(closed, recorded);
            case ManifestCorrected corrected -> correct(corrected, recorded);
            default -> takeOnGround(recorded);
        }
    }

    private void takeOnGround(Recorded recorded) {
        if (leg != null && !accounts.isOver(leg, person)) {
            return;
        }
        switch (recorded.fact()) {
            case PresenceRecorded presence -> presence(presence, recorded);
            case ContactAttempted contact when contact.outcome() == ContactOutcome.REACHED ->
                    move(UNKNOWN, CONTACTED, recorded);
            case IntentDeclared declared -> set(stateOf(declared.intent()), recorded);
            case RequestMade made when made.members().contains(person) -> request(recorded);
            case RequestWithdrawn gone -> withdraw(recorded);
            case SeatOffered offered -> move(WANTS_OUT, OFFERED, recorded);
            case OfferAnswered answer ->
                    move(OFFERED, answer.accepted() ? OFFERED : WANTS_OUT, recorded);
            case PartySetOut out when ground == WANTS_OUT || ground == OFFERED ->
                    set(ON_THE_WAY, recorded);
            case LeftGate left -> move(AT_CONTROL_CENTRE, WANTS_OUT, recorded);
            case Identified i -> move(AT_CONTROL_CENTRE, AT_CONTROL_CENTRE, recorded);
            case Banded b -> move(AT_CONTROL_CENTRE, AT_CONTROL_CENTRE, recorded);
            case PutOnStandby p -> move(AT_CONTROL_CENTRE, AT_CONTROL_CENTRE, recorded);
            case BoardingRefused r -> move(AT_CONTROL_CENTRE, AT_CONTROL_CENTRE, recorded);
            default -> {}
        }
    }

    private void register(Recorded recorded) {
        registered = true;
        if (groundProof == null) {
            groundProof = recorded;
        }
    }

    private void presence(PresenceRecorded presence, Recorded recorded) {
        if (presence.observed().isBefore(presenceSeen)) {
            return;
        }
        presenceSeen = presence.observed();
        if (presence.presence() == Presence.AWAY) {
            set(ABROAD, recorded);
        } else {
            move(ABROAD, UNKNOWN, recorded);
        }
    }

    private void request(Recorded recorded) {
        if (ground != AT_CONTROL_CENTRE && ground != ON_THE_WAY) {
            set(WANTS_OUT, recorded);
        }
    }

    private void withdraw(Recorded recorded) {
        if (ground == WANTS_OUT || ground == OFFERED || ground == ON_THE_WAY) {
            set(CONTACTED, recorded);
        }
    }

    private void comeToGate(Recorded recorded) {
        if (leg == null || accounts.isOver(leg, person)) {
            set(AT_CONTROL_CENTRE, recorded);
        }
    }

    private void board(LegId on, Recorded recorded) {
        leg = on;
        scan = recorded;
    }

    private void leaveLeg(LegId from, Recorded recorded) {
        if (from.equals(leg)) {
            set(AT_CONTROL_CENTRE, recorded);
        }
    }

    /**
     * The sealed list has the person even if the scan that put them on it is not known here yet.
     */
    private void close(ManifestClosed closed, Recorded recorded) {
        if (!closed.leg().equals(leg)) {
            board(closed.leg(), recorded);
        }
    }

    private void correct(ManifestCorrected corrected, Recorded recorded) {
        if (corrected.change() == Change.ADDED) {
            board(corrected.leg(), recorded);
        } else {
            leaveLeg(corrected.leg(), recorded);
        }
    }

    private void move(AccountState from, AccountState to, Recorded recorded) {
        if (ground == from) {
            set(to, recorded);
        }
    }

    private void set(AccountState to, Recorded recorded) {
        ground = to;
        groundProof = recorded;
        leg = null;
        scan = null;
    }

    private static AccountState stateOf(Intent intent) {
        return switch (intent) {
            case STAYS -> STAYS;
            case LEFT_ALONE -> LEFT_ALONE;
            case ABROAD -> ABROAD;
        };
    }

    private Optional<Account> toAccount() {
        if (!registered || groundProof == null) {
            return Optional.empty();
        }
        if (death != null) {
            return Optional.of(new Account(person, DEAD, List.of(death), Optional.ofNullable(leg)));
        }
        if (leg != null && scan != null) {
            Optional<Leg> carrier =
                    accounts.findLeg(leg).filter(found -> Accounts.carries(found, person));
            if (carrier.isPresent()) {
                return Optional.of(aboard(person, carrier.get(), scan));
            }
        }
        return Optional.of(
                new Account(person, groundOrGate(), List.of(groundProof), Optional.empty()));
    }

    /**
     * Whoever was scanned aboard a leg that was cancelled, or whose manifest closed without them,
     * still stands at the control centre.
     */
    private AccountState groundOrGate() {
        return leg == null ? ground : AT_CONTROL_CENTRE;
    }

    private static Account aboard(PersonId person, Leg leg, Recorded scan) {
        List<Recorded> evidence = new ArrayList<>();
        evidence.add(scan);
        leg.manifest().filter(closed -> !closed.equals(scan)).ifPresent(evidence::add);
        AccountState state = MANIFESTED;
        switch (leg.state()) {
            case LegState.Departed departed -> {
                evidence.add(departed.evidence());
                state = UNDER_WAY;
            }
            case LegState.Arrived arrived -> {
                evidence.add(arrived.evidence());
                state = leg.plan().leads() == Leads.OUT ? ARRIVED : ON_THE_WAY;
            }
            default -> {}
        }
        return new Account(person, state, evidence, Optional.of(leg.id()));
    }
}

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

    private final PersonId person;
    private final LegClaims legs;
    private boolean registered;
    private @Nullable Account ground;
    private @Nullable Recorded death;
    private boolean withdrew;
    private Instant presenceSeen = Instant.MIN;

    private AccountFold(Accounts accounts, PersonId person) {
        this.person = person;
        this.legs = new LegClaims(accounts, person);
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
            case Boarded boarded -> board(boarded.leg(), recorded);
            case OffLoaded off -> offLoad(off.leg(), recorded);
            case ManifestClosed closed -> close(closed, recorded);
            case ManifestCorrected corrected -> correct(corrected, recorded);
            default -> {
                if (!legs.holdAt(recorded)) {
                    stepOff();
                    takeOnGround(recorded);
                }
            }
        }
    }

    private void takeOnGround(Recorded recorded) {
        switch (recorded.fact()) {
            case ArrivedAtGate arrived -> seenAtGate(recorded);
            case PresenceRecorded presence -> presence(presence, recorded);
            case ContactAttempted contact when contact.outcome() == ContactOutcome.REACHED ->
                    move(UNKNOWN, CONTACTED, recorded);
            case IntentDeclared declared -> set(stateOf(declared.intent()), recorded);
            case RequestMade made when made.members().contains(person) -> request(recorded);
            case RequestWithdrawn gone -> withdraw(recorded);
            case SeatOffered offered -> move(WANTS_OUT, OFFERED, recorded);
            case OfferAnswered answer ->
                    move(OFFERED, answer.accepted() ? OFFERED : WANTS_OUT, recorded);
            case PartySetOut out when ground() == WANTS_OUT || ground() == OFFERED ->
                    set(ON_THE_WAY, recorded);
            case LeftGate left ->
                    move(AT_CONTROL_CENTRE, withdrew ? CONTACTED : WANTS_OUT, recorded);
            case Identified i -> move(AT_CONTROL_CENTRE, AT_CONTROL_CENTRE, recorded);
            case Banded b -> move(AT_CONTROL_CENTRE, AT_CONTROL_CENTRE, recorded);
            case PutOnStandby p -> move(AT_CONTROL_CENTRE, AT_CONTROL_CENTRE, recorded);
            case BoardingRefused r -> move(AT_CONTROL_CENTRE, AT_CONTROL_CENTRE, recorded);
            default -> {}
        }
    }

    private void register(Recorded recorded) {
        registered = true;
        if (ground == null) {
            set(UNKNOWN, recorded);
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
        withdrew = false;
        if (ground() != AT_CONTROL_CENTRE && ground() != ON_THE_WAY) {
            set(WANTS_OUT, recorded);
        }
    }

    /** Whoever withdraws inside the control centre is still there until they leave it. */
    private void withdraw(Recorded recorded) {
        withdrew = true;
        if (ground() == WANTS_OUT || ground() == OFFERED || ground() == ON_THE_WAY) {
            set(CONTACTED, recorded);
        }
    }

    /** To be seen at a gate is to be in the country: an older list no longer says otherwise. */
    private void seenAtGate(Recorded recorded) {
        seen(recorded);
        set(AT_CONTROL_CENTRE, recorded);
    }

    private void seen(Recorded recorded) {
        if (recorded.stamp().instant().isAfter(presenceSeen)) {
            presenceSeen = recorded.stamp().instant();
        }
    }

    private void board(LegId on, Recorded recorded) {
        if (!legs.isSealedBefore(on, recorded)) {
            seen(recorded);
            legs.put(on, recorded);
        } else if (!legs.holdAt(recorded)) {
            stepOff();
            seenAtGate(recorded);
        }
    }

    /** As with a scan: what was sealed is changed by corrections only. */
    private void offLoad(LegId from, Recorded recorded) {
        if (!legs.isSealedBefore(from, recorded)) {
            leaveLeg(from, recorded);
        }
    }

    private void leaveLeg(LegId from, Recorded recorded) {
        if (legs.remove(from)) {
            seenAtGate(recorded);
        }
    }

    /**
     * The sealed list has the person even if the scan that put them on it is not known here yet.
     */
    private void close(ManifestClosed closed, Recorded recorded) {
        if (legs.isSealOf(closed.leg(), recorded)) {
            legs.putIfAbsent(closed.leg(), recorded);
        }
    }

    private void correct(ManifestCorrected corrected, Recorded recorded) {
        if (corrected.change() == Change.ADDED) {
            legs.put(corrected.leg(), recorded);
        } else {
            leaveLeg(corrected.leg(), recorded);
        }
    }

    /** The legs are done with the person, who goes on from where they left them. */
    private void stepOff() {
        if (!legs.isEmpty()) {
            ground = legs.toAccount().orElse(ground);
            legs.clear();
        }
    }

    private AccountState ground() {
        return ground == null ? UNKNOWN : ground.state();
    }

    private void move(AccountState from, AccountState to, Recorded recorded) {
        if (ground() == from) {
            set(to, recorded);
        }
    }

    private void set(AccountState to, Recorded recorded) {
        ground = new Account(person, to, List.of(recorded), Optional.empty());
    }

    private static AccountState stateOf(Intent intent) {
        return switch (intent) {
            case STAYS -> STAYS;
            case LEFT_ALONE -> LEFT_ALONE;
            case ABROAD -> ABROAD;
        };
    }

    private Optional<Account> toAccount() {
        if (!registered) {
            return Optional.empty();
        }
        Optional<Account> living = legs.toAccount().or(() -> Optional.ofNullable(ground));
        Recorded died = death;
        return died == null ? living : living.map(account -> dead(account, died));
    }

    /** A leg that carries the person goes on carrying them: they stay on its manifest. */
    private static Account dead(Account living, Recorded death) {
        List<Recorded> evidence = new ArrayList<>();
        if (living.leg().isPresent()) {
            evidence.addAll(living.evidence());
        }
        evidence.add(death);
        return new Account(living.person(), DEAD, evidence, living.leg());
    }
}

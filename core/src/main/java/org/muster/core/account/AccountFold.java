package org.muster.core.account;

import static org.muster.core.account.AccountState.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.muster.core.arrival.ArrivalFact;
import org.muster.core.conflict.ConflictFact;
import org.muster.core.fact.History;
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
import org.muster.core.listing.Listing;
import org.muster.core.listing.ListingFact.RowListed;
import org.muster.core.listing.Listings;
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
import org.muster.core.request.Offer;
import org.muster.core.request.RequestFact.IntentDeclared;
import org.muster.core.request.RequestFact.OfferAnswered;
import org.muster.core.request.RequestFact.PartySetOut;
import org.muster.core.request.RequestFact.RequestMade;
import org.muster.core.request.RequestFact.RequestWithdrawn;
import org.muster.core.request.RequestFact.SeatOffered;
import org.muster.core.station.StationFact.FormKeyed;
import org.muster.core.station.StationFact.StationPassed;

/**
 * Reads a person's history into the one state they are in. A person is first somewhere on the
 * ground, and may then be aboard a leg; while a leg carries them, the leg says how far they are,
 * and nothing heard on the ground changes it. What was told counts by when it was so, not by when
 * it was recorded.
 */
final class AccountFold {

    private final PersonId person;
    private final LegClaims legs;
    private final Set<Listing> silent;
    private boolean registered;
    private @Nullable Account ground;
    private @Nullable Recorded death;
    private @Nullable Offer offer;
    private AccountState afterGate = WANTS_OUT;

    private AccountFold(Accounts accounts, PersonId person, Set<Listing> silent) {
        this.person = person;
        this.silent = silent;
        this.legs = new LegClaims(accounts, person);
    }

    static Optional<Account> over(Accounts accounts, View view, PersonId reference) {
        PersonId person = view.one(reference);
        History history = view.history(person);
        AccountFold fold = new AccountFold(accounts, person, Listings.silent(history));
        for (Recorded recorded : AsItHappened.order(history)) {
            fold.take(recorded);
        }
        return fold.toAccount(view.moment());
    }

    private void take(Recorded recorded) {
        switch (recorded.fact()) {
            case PersonRegistered registeredNow -> register(recorded);
            case RowListed row -> list(row, recorded);
            case DeathRecorded died -> death = recorded;
            case DeathWithdrawn withdrawn -> death = null;
            case Boarded boarded -> board(boarded.leg(), recorded);
            case OffLoaded off -> offLoad(off.leg(), recorded);
            case ManifestClosed closed -> close(closed, recorded);
            case ManifestCorrected corrected -> correct(corrected, recorded);
            // seen at the other end, or explained: no state changes by it, doubts are conflicts
            case ArrivalFact arrival -> {}
            case ConflictFact explained -> {}
            default -> {
                if (!legs.holdAt(recorded)) {
                    stepOff();
                    endOffer(recorded.happened());
                    takeOnGround(recorded);
                }
            }
        }
    }

    private void takeOnGround(Recorded recorded) {
        switch (recorded.fact()) {
            case ArrivedAtGate arrived -> set(AT_CONTROL_CENTRE, recorded);
            case FormKeyed keyed -> set(AT_CONTROL_CENTRE, recorded);
            case StationPassed passed -> move(AT_CONTROL_CENTRE, AT_CONTROL_CENTRE, recorded);
            case PresenceRecorded told -> presence(told.presence(), recorded);
            case ContactAttempted contact when contact.outcome() == ContactOutcome.REACHED ->
                    move(UNKNOWN, CONTACTED, recorded);
            case IntentDeclared declared -> declare(stateOf(declared.intent()), recorded);
            case RequestMade made when made.members().contains(person) -> request(recorded);
            case RequestWithdrawn gone -> withdraw(recorded);
            case SeatOffered offered -> offer(recorded);
            case OfferAnswered answer -> answer(answer, recorded);
            case PartySetOut out when ground() == WANTS_OUT || ground() == OFFERED ->
                    set(ON_THE_WAY, recorded);
            case LeftGate left -> move(AT_CONTROL_CENTRE, afterGate, recorded);
            case Identified i -> move(AT_CONTROL_CENTRE, AT_CONTROL_CENTRE, recorded);
            case Banded b -> move(AT_CONTROL_CENTRE, AT_CONTROL_CENTRE, recorded);
            case PutOnStandby p -> move(AT_CONTROL_CENTRE, AT_CONTROL_CENTRE, recorded);
            case BoardingRefused r -> move(AT_CONTROL_CENTRE, AT_CONTROL_CENTRE, recorded);
            default -> {}
        }
    }

    /** A row registers whom it names, and may say where they are, as of the list. */
    private void list(RowListed row, Recorded recorded) {
        register(recorded);
        if (row.words().presence() != Presence.UNKNOWN
                && !silent.contains(row.at())
                && !legs.holdAt(recorded)) {
            stepOff();
            endOffer(recorded.happened());
            presence(row.words().presence(), recorded);
        }
    }

    private void register(Recorded recorded) {
        registered = true;
        if (ground == null) {
            set(UNKNOWN, recorded);
        }
    }

    /** Whoever left by their own means is away, and that says more than a list that says away. */
    private void presence(Presence presence, Recorded recorded) {
        switch (presence) {
            case AWAY -> {
                if (ground() != LEFT_ALONE) {
                    set(ABROAD, recorded);
                }
            }
            case HERE -> {
                move(ABROAD, UNKNOWN, recorded);
                move(LEFT_ALONE, UNKNOWN, recorded);
            }
            case UNKNOWN -> move(ABROAD, UNKNOWN, recorded);
        }
    }

    /** Whoever means to stay, inside the control centre, is still there until they leave it. */
    private void declare(AccountState meant, Recorded recorded) {
        afterGate = meant == STAYS ? STAYS : WANTS_OUT;
        if (meant != STAYS || ground() != AT_CONTROL_CENTRE) {
            set(meant, recorded);
        }
    }

    private void offer(Recorded recorded) {
        if (ground() == WANTS_OUT || ground() == OFFERED) {
            offer = Offer.find(recorded).orElse(null);
            set(OFFERED, recorded);
        }
    }

    private void answer(OfferAnswered answer, Recorded recorded) {
        Offer open = offer;
        if (ground() == OFFERED && open != null && open.isAnsweredBy(answer)) {
            offer = open.accept();
            set(answer.accepted() ? OFFERED : WANTS_OUT, recorded);
        }
    }

    /** An offer that is over leaves the person waiting again. */
    private void endOffer(Instant moment) {
        Offer open = offer;
        if (ground() != OFFERED || open == null) {
            return;
        }
        open.findEnd(legs.findLeg(open.leg()))
                .filter(end -> end.isBy(moment))
                .ifPresent(end -> {
                    List<Recorded> evidence = new ArrayList<>(List.of(open.made()));
                    end.by().ifPresent(evidence::add);
                    ground = new Account(person, WANTS_OUT, evidence, Optional.empty());
                });
    }

    private void request(Recorded recorded) {
        afterGate = WANTS_OUT;
        if (ground() != AT_CONTROL_CENTRE && ground() != ON_THE_WAY) {
            set(WANTS_OUT, recorded);
        }
    }

    /** Whoever withdraws inside the control centre is still there until they leave it. */
    private void withdraw(Recorded recorded) {
        afterGate = CONTACTED;
        if (ground() == WANTS_OUT || ground() == OFFERED || ground() == ON_THE_WAY) {
            set(CONTACTED, recorded);
        }
    }

    private void board(LegId on, Recorded recorded) {
        if (!legs.isSealedBefore(on, recorded)) {
            legs.put(on, recorded);
        } else if (!legs.holdAt(recorded)) {
            stepOff();
            set(AT_CONTROL_CENTRE, recorded);
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
            set(AT_CONTROL_CENTRE, recorded);
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

    private Optional<Account> toAccount(Instant moment) {
        if (!registered) {
            return Optional.empty();
        }
        endOffer(moment);
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

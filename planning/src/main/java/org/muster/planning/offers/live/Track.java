package org.muster.planning.offers.live;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.muster.core.account.Accounts;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.View;
import org.muster.core.gate.GateFact.ArrivedAtGate;
import org.muster.core.gate.GateFact.Boarded;
import org.muster.core.gate.GateFact.PutOnStandby;
import org.muster.core.movement.Leg;
import org.muster.core.movement.LegState;
import org.muster.core.request.Need;
import org.muster.core.request.Needs;
import org.muster.core.request.Offer;
import org.muster.core.request.Request;
import org.muster.core.request.RequestFact.OfferAnswered;
import org.muster.core.request.RequestFact.RequestWithdrawn;
import org.muster.core.request.RequestFact.SeatOffered;
import org.muster.planning.offers.Hours;
import org.muster.planning.offers.RateGroup;
import org.muster.planning.offers.Seen;
import org.muster.planning.offers.Seen.Step;

/**
 * What became of the offers of one request. An offer that a leg's cancelling ended, or another
 * offer replaced, says nothing; nor does one that is still open. Whether somebody who accepted came
 * is known once the leg's doors are shut: they came if they were seen at the control centre,
 * whether or not there was room for them.
 */
final class Track {
    private final View view;
    private final Distances distances;
    private final Accounts accounts;
    private final ZoneId zone;
    private final Request request;
    private final List<Seen> seen = new ArrayList<>();
    private Optional<Offer> open = Optional.empty();

    private Track(View view, Distances distances, Accounts accounts, ZoneId zone, Request request) {
        this.view = view;
        this.distances = distances;
        this.accounts = accounts;
        this.zone = zone;
        this.request = request;
    }

    static List<Seen> of(
            View view, Distances distances, Accounts accounts, ZoneId zone, Request request) {
        Track track = new Track(view, distances, accounts, zone, request);
        for (Recorded recorded : view.history(request.id())) {
            track.take(recorded);
        }
        track.expire(view.moment());
        return track.seen;
    }

    private void take(Recorded recorded) {
        switch (recorded.fact()) {
            case SeatOffered offered -> {
                expire(recorded.happened());
                open = Offer.find(recorded);
            }
            case OfferAnswered answer -> answer(answer, recorded.happened());
            case RequestWithdrawn gone when request.withdrawn() -> {
                expire(recorded.happened());
                open.ifPresent(offer -> accepted(offer, false, recorded.happened()));
                open = Optional.empty();
            }
            default -> {}
        }
    }

    private void answer(OfferAnswered answer, Instant at) {
        expire(at);
        Optional<Offer> answered = open.filter(offer -> offer.isAnsweredBy(answer));
        if (answered.isPresent()) {
            accepted(answered.get(), answer.accepted(), at);
            if (answer.accepted()) {
                came(answered.get());
            }
            open = Optional.empty();
        }
    }

    /** Ends the open offer if it ran out by then; one whose leg was closed first says nothing. */
    private void expire(Instant moment) {
        Optional<Offer.End> end =
                open.flatMap(offer -> offer.findEnd(accounts.findLeg(offer.leg())));
        if (end.filter(one -> one.isBy(moment)).isPresent()) {
            if (end.get().by().isEmpty()) {
                accepted(open.orElseThrow(), false, end.get().at());
            }
            open = Optional.empty();
        }
    }

    private void accepted(Offer offer, boolean yes, Instant at) {
        seen.add(new Seen(Step.ACCEPTANCE, group(offer), yes, offer.leg().toString(), at));
    }

    private void came(Offer offer) {
        Optional<Leg> leg = accounts.findLeg(offer.leg());
        if (leg.isPresent() && leg.get().state() instanceof LegState.Sealed sealed) {
            Instant closed = leg.get().manifest().orElse(sealed.evidence()).happened();
            boolean came =
                    offer.seats().members().stream()
                            .anyMatch(member -> isSeen(member, offer, leg.get(), closed));
            seen.add(new Seen(Step.SHOW, group(offer), came, offer.leg().toString(), closed));
        }
    }

    private boolean isSeen(PersonId person, Offer offer, Leg leg, Instant closed) {
        Instant from = offer.made().happened();
        return leg.aboard().containsKey(person)
                || view.history(person).stream()
                        .filter(recorded -> isAtGate(recorded))
                        .map(Recorded::happened)
                        .anyMatch(at -> !at.isBefore(from) && !at.isAfter(closed));
    }

    private static boolean isAtGate(Recorded recorded) {
        return recorded.fact() instanceof ArrivedAtGate
                || recorded.fact() instanceof PutOnStandby
                || recorded.fact() instanceof Boarded;
    }

    private RateGroup group(Offer offer) {
        Set<Need> needs = EnumSet.noneOf(Need.class);
        offer.seats().members().forEach(member -> needs.addAll(Needs.of(view, member)));
        LocalTime told = LocalTime.ofInstant(offer.made().happened(), zone);
        return Wish.group(request, needs, distances.of(offer), Hours.of(told));
    }
}

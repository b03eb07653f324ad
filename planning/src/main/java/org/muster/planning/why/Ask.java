package org.muster.planning.why;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.planning.check.Broken;
import org.muster.planning.check.Filled;
import org.muster.planning.check.Hop;
import org.muster.planning.check.Measure;
import org.muster.planning.check.Trip;
import org.muster.planning.model.Leg;
import org.muster.planning.model.Load;
import org.muster.planning.model.Party;
import org.muster.planning.model.Place;
import org.muster.planning.model.Problem;
import org.muster.planning.plan.Booking;

/** One party's questions about legs; for one thread. */
final class Ask {
    private final Uses uses;
    private final Routes routes;
    private final Hours hours;
    private final Skies skies;
    private final Party party;
    private final Optional<Trip> own;
    private final Convoys convoys;
    private final Crowds crowds;
    private final Map<String, Optional<List<Hop>>> fastest = new HashMap<>();
    private final Map<String, Optional<List<Hop>>> fromNow = new HashMap<>();

    Ask(Uses uses, Ground ground, Routes routes, Hours hours, Skies skies, Party party) {
        this.uses = uses;
        this.routes = routes;
        this.hours = hours;
        this.skies = skies;
        this.party = party;
        own = uses.findTrip(party.id());
        convoys = new Convoys(uses, ground, routes, hours, party);
        crowds = new Crowds(uses, party);
    }

    LegAnswer about(Leg leg) {
        List<Reason> against = new ArrayList<>();
        wishes(leg, against);
        boolean flies = uses.plan().flights().containsKey(leg.id());
        if (!flies) {
            against.add(notFlown(leg));
        }
        full(leg, against);
        intake(leg, against);
        Optional<Trip> trip = Optional.empty();
        Optional<Reason> late = late(leg);
        if (late.isPresent()) {
            against.add(late.get());
        } else {
            trip = trip(leg, against);
        }
        if (!against.isEmpty() || trip.isEmpty()) {
            return new LegAnswer(leg, against, Optional.empty(), List.of());
        }
        return new LegAnswer(
                leg, against, trip.map(Ask::booking), Effect.of(problem(), party, own, trip.get()));
    }

    private Problem problem() {
        return uses.problem();
    }

    private void wishes(Leg leg, List<Reason> against) {
        if (party.pinned() && !party.told().equals(Optional.of(leg.id()))) {
            against.add(new Reason.Pinned(party.id(), party.told().orElse("")));
        }
        if (!party.wishes().isEmpty() && !party.wishes().contains(leg.to())) {
            against.add(new Reason.NotWished(party.id(), leg.to(), party.wishes()));
        }
    }

    private Reason notFlown(Leg leg) {
        Optional<Broken> obstacle = skies.findObstacle(leg);
        return new Reason.NotFlown(
                leg.id(),
                obstacle.map(Broken::rule),
                obstacle.map(Broken::subject).orElse(leg.id()),
                obstacle.map(Broken::sentence).orElse(""));
    }

    private void full(Leg leg, List<Reason> against) {
        Load less =
                own.filter(it -> it.leg().id().equals(leg.id())).isPresent()
                        ? party.load()
                        : Load.NONE;
        uses.findCabin(leg.id())
                .ifPresent(cabin -> {
                    for (Filled.Over over : cabin.over(party.load(), less)) {
                        against.add(full(leg, over));
                    }
                });
    }

    private Reason full(Leg leg, Filled.Over over) {
        Measure measure = over.measure();
        int rank = problem().policy().rank(party.priority());
        long higher = 0;
        long same = 0;
        for (Trip trip : uses.on(leg.id())) {
            int other = problem().policy().rank(trip.party().priority());
            long amount = measure.of(trip.party().load());
            higher += other < rank ? amount : 0;
            same += other == rank ? amount : 0;
        }
        long needs = measure.of(party.load());
        return new Reason.Full(
                leg.id(), measure, over.room(), over.used() - needs, needs, higher, same);
    }

    private void intake(Leg leg, List<Reason> against) {
        LocalDate day = Uses.arrival(leg);
        Optional<Place.Haven> haven = uses.plan().names().findHaven(leg.to());
        if (haven.isEmpty() || haven.get().perDay().isEmpty()) {
            return;
        }
        boolean counted =
                own.filter(it -> it.leg().to().equals(leg.to()))
                        .filter(it -> Uses.arrival(it.leg()).equals(day))
                        .isPresent();
        long used = uses.intake(leg.to(), day) - (counted ? party.souls() : 0);
        int perDay = haven.get().perDay().getAsInt();
        if (used + party.souls() > perDay) {
            against.add(new Reason.IntakeFull(leg.to(), day, perDay, used, party.souls()));
        }
    }

    /** Whether it could not be there in time even if all roads and vehicles were its own. */
    private Optional<Reason> late(Leg leg) {
        Optional<List<Hop>> way = fastest.computeIfAbsent(leg.from(), it -> fastest(ready(), it));
        if (way.isEmpty()) {
            return Optional.of(new Reason.NoWay(party.place(), leg.from()));
        }
        Instant there = routes.there(party, problem().from(), way.get());
        if (!there.isAfter(leg.cutOff())) {
            return Optional.empty();
        }
        Optional<List<Hop>> sooner =
                fromNow.computeIfAbsent(leg.from(), it -> fastest(problem().from(), it));
        Instant first = sooner.map(this::thereFromNow).orElse(there);
        if (first.isAfter(leg.cutOff())) {
            return Optional.of(
                    new Reason.CutOffPassed(
                            party.place(), leg.id(), first, leg.cutOff(), leg.lead()));
        }
        return Optional.of(
                new Reason.NotReady(
                        party.id(),
                        leg.id(),
                        party.ready(),
                        there,
                        leg.cutOff(),
                        leg.lead(),
                        earlier(leg, Duration.between(leg.cutOff(), there))));
    }

    private Instant ready() {
        return party.ready().isAfter(problem().from()) ? party.ready() : problem().from();
    }

    private Instant thereFromNow(List<Hop> hops) {
        return hops.isEmpty() ? problem().from() : routes.there(party, problem().from(), hops);
    }

    /** Where a closed road eats the time that is won, only being ready now is known to do. */
    private Duration earlier(Leg leg, Duration late) {
        Instant ready = party.ready().minus(late);
        boolean enough =
                fastest(ready, leg.from())
                        .filter(hops ->
                                hops.isEmpty()
                                        || !routes.there(party, problem().from(), hops)
                                                .isAfter(leg.cutOff()))
                        .isPresent();
        return enough && !ready.isBefore(problem().from())
                ? late
                : Duration.between(problem().from(), party.ready());
    }

    private Optional<List<Hop>> fastest(Instant from, String terminal) {
        return routes.find(
                party.place(),
                from,
                terminal,
                (road, ready) ->
                        hours.next(road, ready)
                                .map(departs -> new Hop(road, departs, Optional.empty())));
    }

    /** A way by the plan's convoys that nothing is against; otherwise what is. */
    private Optional<Trip> trip(Leg leg, List<Reason> against) {
        Optional<Reason> first = Optional.empty();
        for (List<Hop> hops : convoys.ways(leg)) {
            Trip trip = new Trip(party, hops, leg);
            Optional<Reason> crowded = crowds.against(trip);
            if (crowded.isEmpty()) {
                return Optional.of(trip);
            }
            first = first.or(() -> crowded);
        }
        List<Hop> way = fastest.getOrDefault(leg.from(), Optional.empty()).orElse(List.of());
        against.add(first.orElseGet(() -> convoys.noneInTime(leg, way)));
        return Optional.empty();
    }

    private static Booking booking(Trip trip) {
        return new Booking(
                trip.party().id(),
                trip.leg().id(),
                trip.hops().stream()
                        .map(hop -> new Booking.Ride(hop.road().id(), hop.departs(), hop.convoy()))
                        .toList());
    }
}

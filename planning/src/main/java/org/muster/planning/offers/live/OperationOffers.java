package org.muster.planning.offers.live;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.muster.core.account.AccountState;
import org.muster.core.account.Accounts;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.View;
import org.muster.core.movement.CallForwardPlan;
import org.muster.core.movement.Capacities;
import org.muster.core.movement.Leg;
import org.muster.core.movement.Load;
import org.muster.core.movement.Seating;
import org.muster.core.operation.OperationPlan;
import org.muster.core.plan.PlanningSettings;
import org.muster.core.request.Offer;
import org.muster.core.request.Request;
import org.muster.core.request.RequestFact.OfferAnswered;
import org.muster.planning.offers.Called;
import org.muster.planning.offers.Channel;
import org.muster.planning.offers.Distance;
import org.muster.planning.offers.Hours;
import org.muster.planning.offers.Notice;
import org.muster.planning.offers.Party;
import org.muster.planning.offers.PartyKind;
import org.muster.planning.offers.PartySize;
import org.muster.planning.offers.RateGroup;
import org.muster.planning.offers.Rates;
import org.muster.planning.offers.Room;
import org.muster.planning.offers.Seen;
import org.muster.planning.offers.Situation;
import org.muster.planning.offers.Standing;
import org.muster.planning.offers.UnionShare;
import org.muster.planning.operation.Ways;

/** The offers of an operation, read once from a view; then each leg can be asked about. */
public final class OperationOffers {
    /** More are never called at once, and a page need not wait for the reckoning. */
    private static final int MOST_WAITING = 1_500;

    private final View view;
    private final OperationPlan operation;
    private final PlanningSettings settings;
    private final List<Wish> wishes = new ArrayList<>();
    private final List<Seen> seen = new ArrayList<>();
    private final Rates rates;

    private OperationOffers(View view, OperationPlan operation, PlanningSettings settings) {
        this.view = view;
        this.operation = operation;
        this.settings = settings;
        Accounts accounts = new Accounts(view);
        Distances distances = new Distances(view, accounts, settings);
        view.requests()
                .flatMap(id -> Request.find(view, id).stream())
                .forEach(request -> {
                    seen.addAll(Track.of(view, distances, accounts, operation.zone(), request));
                    Wish.find(view, accounts, request, operation.zone(), operation.own())
                            .ifPresent(wishes::add);
                });
        this.rates = Rates.learn(seen, view.moment());
    }

    /**
     * @param settings what planners said of roads: they tell how long those travel whose place is
     *     known; all others travel as long as was set for the leg
     */
    public static OperationOffers of(
            View view, OperationPlan operation, PlanningSettings settings) {
        return new OperationOffers(view, operation, settings);
    }

    public Rates rates() {
        return rates;
    }

    /** What was seen, in no particular order. */
    public List<Seen> listSeen() {
        return List.copyOf(seen);
    }

    public LegOffers of(Leg leg) {
        Notice notice = notice(leg, plan(leg));
        Ways ways = Ways.to(leg.plan().from(), notice.reportBy().minus(notice.margin()), settings);
        Hours hours = Hours.of(LocalTime.ofInstant(view.moment(), operation.zone()));
        Set<PersonId> standby = new HashSet<>(leg.standby());
        List<Called> called = new ArrayList<>();
        List<Party> waiting = new ArrayList<>();
        List<Party> late = new ArrayList<>();
        Map<String, String> places = new HashMap<>();
        int declined = 0;
        for (Wish wish : wishes) {
            Optional<Ways.Way> way = wish.findWay(ways);
            Party party = wish.toParty(hours, way);
            boolean waitsThere = wish.members().stream().anyMatch(standby::contains);
            wish.members().forEach(standby::remove);
            if (waitsThere) {
                called.add(new Called(party, Standing.HERE, Optional.empty()));
            } else if (wish.offer().isEmpty() && hasDeclined(wish.request(), leg)) {
                declined++;
            } else if (wish.offer().isEmpty()) {
                (notice.findExpiry(party).isPresent() ? waiting : late).add(party);
                way.ifPresent(one -> places.put(party.id(), one.from()));
            } else if (wish.offer().get().leg().equals(leg.id())) {
                called.add(called(wish, wish.offer().get(), party));
            }
        }
        standby.forEach(person -> called.add(walkIn(person)));
        return new LegOffers(
                called,
                Stream.of(waiting, late).flatMap(OperationOffers::first).toList(),
                Late.of(late, places),
                declined,
                Offer.countMade(view, leg.id()),
                share(leg),
                countOthers(leg),
                places);
    }

    /** In order; people far away must not hide those behind them who can still come. */
    private static Stream<Party> first(List<Party> parties) {
        return parties.stream().sorted(Party.ORDER).limit(MOST_WAITING);
    }

    private boolean hasDeclined(Request request, Leg leg) {
        return view.history(request.id())
                .findLast(OfferAnswered.class)
                .filter(answer -> answer.leg().equals(leg.id()) && !answer.accepted())
                .isPresent();
    }

    /** Somebody who waits at the gate without having asked before. */
    private Called walkIn(PersonId person) {
        RateGroup group = new RateGroup(Channel.UNKNOWN, Distance.NEAR, PartyKind.ALONE, Hours.DAY);
        Party party =
                new Party(
                        person.toString(),
                        PartySize.ofSeats(1),
                        group,
                        2,
                        view.moment(),
                        Optional.of(Duration.ZERO),
                        Wish.isOther(view, person, operation.own()) ? 1 : 0);
        return new Called(party, Standing.HERE, Optional.empty());
    }

    private static Called called(Wish wish, Offer offer, Party party) {
        if (wish.state() == AccountState.AT_CONTROL_CENTRE) {
            return new Called(party, Standing.HERE, Optional.empty());
        }
        return offer.accepted()
                ? new Called(party, Standing.ACCEPTED, Optional.empty())
                : Called.now(party, offer.seats().expires());
    }

    /** By seats: an infant on a lap takes none from anybody. */
    private UnionShare share(Leg leg) {
        return UnionSeats.offered(view, leg, operation, plan(leg).unionShare());
    }

    private int countOthers(Leg leg) {
        return (int)
                leg.aboard().values().stream()
                        .filter(aboard -> aboard.seating() == Seating.SEAT)
                        .filter(aboard -> Wish.isOther(view, aboard.person(), operation.own()))
                        .count();
    }

    /** What was set for the leg, or what is usual. */
    public CallForwardPlan plan(Leg leg) {
        return CallForwardPlan.find(view, leg.id()).orElse(CallForwardPlan.USUAL);
    }

    /** What a decision about the leg rests on; empty where nobody knows how many seats it has. */
    public Optional<Situation> findSituation(Leg leg, LegOffers offers) {
        CallForwardPlan plan = plan(leg);
        Capacities capacities = leg.plan().capacities();
        if (capacities.seats().isEmpty()) {
            return Optional.empty();
        }
        Load load = leg.load();
        Room room =
                new Room(
                        left(capacities.seats(), load.seats()).orElseThrow(),
                        left(capacities.rafts(), load.souls()),
                        left(capacities.stretchers(), load.stretchers()),
                        plan.standby());
        return Optional.of(
                new Situation(
                        room,
                        offers.called(),
                        offers.waiting(),
                        rates,
                        notice(leg, plan),
                        offers.share(),
                        plan.riskPercent() / 100.0));
    }

    private Notice notice(Leg leg, CallForwardPlan plan) {
        Instant reportBy = plan.reportBy(leg.plan());
        return new Notice(
                view.moment(),
                reportBy,
                Duration.ofMinutes(plan.margin()),
                Duration.ofMinutes(plan.window()),
                Notice.LEAST,
                Duration.ofMinutes(plan.travel()));
    }

    private static OptionalInt left(OptionalInt allowed, int taken) {
        return allowed.isEmpty()
                ? allowed
                : OptionalInt.of(Math.max(0, allowed.getAsInt() - taken));
    }
}

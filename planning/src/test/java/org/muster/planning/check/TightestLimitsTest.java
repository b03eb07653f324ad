package org.muster.planning.check;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.muster.planning.model.Escorts;
import org.muster.planning.model.Fleet;
import org.muster.planning.model.Leg;
import org.muster.planning.model.Place;
import org.muster.planning.model.Problem;
import org.muster.planning.model.Road;
import org.muster.planning.plan.Booking;
import org.muster.planning.plan.Plan;
import org.muster.planning.solve.Planners;
import org.muster.planning.solve.RandomProblems;
import org.muster.planning.solve.Watch;

/**
 * On random plans that keep every rule: what each limit is used for is counted minute by minute
 * here. With the limit at exactly that, the checker finds nothing; with one less, it finds the rule
 * of that limit and no other.
 */
class TightestLimitsTest {
    private final Map<Rule, Integer> tried = new EnumMap<>(Rule.class);

    @Test
    void oneLessThanWhatIsUsedBreaksExactlyTheRuleOfTheLimit() {
        for (long seed = 0; seed < 150; seed++) {
            Problem problem = RandomProblems.of(seed);
            Plan plan = Planners.greedy().solve(problem, Optional.empty(), Watch.NONE).plan();
            assertThat(PlanCheck.of(problem, plan).text()).as("seed %d", seed).isEmpty();
            new Round(seed, problem, plan, Matched.of(problem, plan)).check();
        }
        assertThat(tried.keySet())
                .contains(Rule.L7, Rule.L9, Rule.C4, Rule.C7, Rule.C8, Rule.R2, Rule.R3);
        assertThat(tried.values()).allMatch(times -> times > 20);
    }

    private final class Round {
        private final long seed;
        private final Problem problem;
        private final Plan plan;
        private final Matched matched;

        Round(long seed, Problem problem, Plan plan, Matched matched) {
            this.seed = seed;
            this.problem = problem;
            this.plan = plan;
            this.matched = matched;
        }

        void check() {
            for (Place place : problem.places()) {
                switch (place) {
                    case Place.Terminal it -> {
                        tighten(Rule.L7, standing(it.id()), most -> place(parking(it, most)));
                        tighten(Rule.R3, arriving(it.id()), most -> place(room(it, most)));
                    }
                    case Place.RallyPoint it ->
                            tighten(
                                    Rule.R2,
                                    arriving(it.id()),
                                    most ->
                                            place(
                                                    new Place.RallyPoint(
                                                            it.id(),
                                                            it.open(),
                                                            OptionalInt.of(most))));
                    case Place.Haven it ->
                            tighten(
                                    Rule.L9,
                                    intake(it.id()),
                                    most ->
                                            place(
                                                    new Place.Haven(
                                                            it.id(),
                                                            OptionalInt.of(most),
                                                            it.turnaround())));
                    case Place.Town _ -> {}
                }
            }
            problem.fleets().forEach(this::fleet);
            problem.escorts().forEach(this::escorts);
            problem.roads().forEach(this::road);
        }

        private void tighten(Rule rule, long used, IntFunction<UnaryOperator<Problem>> limit) {
            if (used < 1) {
                return;
            }
            Problem just = limit.apply((int) used).apply(problem);
            Problem less = limit.apply((int) used - 1).apply(problem);
            assertThat(PlanCheck.of(just, plan).text()).as("%s, seed %d", rule, seed).isEmpty();
            assertThat(PlanCheck.of(less, plan).rules())
                    .as("%s, seed %d", rule, seed)
                    .containsExactly(rule);
            tried.merge(rule, 1, Integer::sum);
        }

        /** Without any vehicle its drivers could not drive either, so one must be left. */
        private void fleet(Fleet fleet) {
            long used = most(moment -> busy(fleet.id(), moment));
            tighten(
                    Rule.C4,
                    used > 1 ? used : 0,
                    most ->
                            before ->
                                    before.withFleets(
                                            before.fleets().stream()
                                                    .map(it ->
                                                            it.id().equals(fleet.id())
                                                                    ? vehicles(it, most)
                                                                    : it)
                                                    .toList()));
        }

        /** Fewer vehicles, and as many drivers' hours as before. */
        private Fleet vehicles(Fleet it, int most) {
            return new Fleet(
                    it.id(),
                    most,
                    it.room(),
                    Duration.ofDays(10),
                    it.fuel(),
                    it.litresPerHour(),
                    it.services());
        }

        private long busy(String fleet, Instant moment) {
            long busy = 0;
            for (Drive drive : matched.drives().values()) {
                for (Drive.Part part : drive.parts()) {
                    boolean its = part.fleet().id().equals(fleet);
                    if (its && isIn(moment, drive.busyFrom(part), drive.busyTo(part))) {
                        busy += part.count();
                    }
                }
            }
            return busy;
        }

        private void escorts(Escorts pool) {
            long used =
                    most(moment ->
                            matched.drives().values().stream()
                                    .filter(it ->
                                            it.road().escorts().equals(Optional.of(pool.id())))
                                    .filter(it ->
                                            isIn(
                                                    moment,
                                                    it.convoy().departs(),
                                                    it.arrives().plus(pool.back())))
                                    .mapToLong(it -> it.convoy().escorts())
                                    .sum());
            tighten(
                    Rule.C7,
                    used,
                    most ->
                            it ->
                                    new Problem(
                                            it.name(),
                                            it.from(),
                                            it.deadline(),
                                            it.policy(),
                                            it.threat(),
                                            it.places(),
                                            it.roads(),
                                            it.fleets(),
                                            List.of(
                                                    new Escorts(
                                                            pool.id(),
                                                            most,
                                                            pool.vehicles(),
                                                            pool.back())),
                                            it.carriers(),
                                            it.legs(),
                                            it.parties()));
        }

        private void road(Road road) {
            long used =
                    most(moment ->
                            matched.drives().values().stream()
                                    .filter(it -> it.road().id().equals(road.id()))
                                    .filter(it ->
                                            isIn(
                                                    it.convoy().departs(),
                                                    moment,
                                                    moment.plusSeconds(3600)))
                                    .mapToLong(Drive::vehicles)
                                    .sum());
            tighten(
                    Rule.C8,
                    used,
                    most ->
                            it ->
                                    withRoads(
                                            it,
                                            it.roads().stream()
                                                    .map(one ->
                                                            one.id().equals(road.id())
                                                                    ? perHour(one, most)
                                                                    : one)
                                                    .toList()));
        }

        private static Road perHour(Road it, int most) {
            return new Road(
                    it.id(),
                    it.from(),
                    it.to(),
                    it.travel(),
                    it.means(),
                    OptionalInt.of(most),
                    it.escorts(),
                    it.closed(),
                    it.risks());
        }

        private static Problem withRoads(Problem it, List<Road> roads) {
            return new Problem(
                    it.name(),
                    it.from(),
                    it.deadline(),
                    it.policy(),
                    it.threat(),
                    it.places(),
                    roads,
                    it.fleets(),
                    it.escorts(),
                    it.carriers(),
                    it.legs(),
                    it.parties());
        }

        private long standing(String terminal) {
            return most(moment ->
                    matched.flights().values().stream()
                            .filter(it -> it.leg().from().equals(terminal))
                            .filter(it -> isIn(moment, it.standsFrom(), it.leg().departs()))
                            .count());
        }

        private long intake(String haven) {
            long most = 0;
            for (int day = 0; day < 5; day++) {
                LocalDate date = LocalDate.ofInstant(problem.from(), ZoneOffset.UTC).plusDays(day);
                long souls = 0;
                for (Flying flight : matched.flights().values()) {
                    boolean its =
                            flight.leg().to().equals(haven)
                                    && LocalDate.ofInstant(flight.leg().arrives(), ZoneOffset.UTC)
                                            .equals(date);
                    souls += its ? flight.leg().taken().souls() + booked(flight.leg().id()) : 0;
                }
                most = Math.max(most, souls);
            }
            return most;
        }

        private long booked(String leg) {
            return matched.trips().stream()
                    .filter(it -> it.leg().id().equals(leg))
                    .mapToLong(it -> it.party().souls())
                    .sum();
        }

        /** The most people at a place at any moment at which somebody arrives. */
        private long arriving(String place) {
            List<Instant> arrivals = new ArrayList<>();
            for (Trip trip : matched.trips()) {
                trip.hops().stream()
                        .filter(hop -> hop.road().to().equals(place))
                        .forEach(hop -> arrivals.add(hop.arrives()));
            }
            return arrivals.stream().mapToLong(at -> present(place, at)).max().orElse(0);
        }

        private long present(String place, Instant moment) {
            long souls = 0;
            for (var party : problem.parties()) {
                String at = party.place();
                for (Booking booking : plan.bookings()) {
                    if (booking.party().equals(party.id())) {
                        at = whereabouts(booking, party.place(), moment);
                    }
                }
                souls += at.equals(place) ? party.souls() : 0;
            }
            return souls;
        }

        private String whereabouts(Booking booking, String start, Instant moment) {
            String at = start;
            for (Booking.Ride ride : booking.rides()) {
                Road road = requireNonNull(matched.names().roads().get(ride.road()));
                if (!ride.departs().isAfter(moment)) {
                    boolean there = !ride.departs().plus(road.travel()).isAfter(moment);
                    at = there ? road.to() : "(on the way)";
                }
            }
            Leg leg = requireNonNull(matched.names().legs().get(booking.leg()));
            boolean gone = !leg.departs().isAfter(moment);
            return gone ? "(gone)" : at;
        }

        private UnaryOperator<Problem> place(Place other) {
            return before ->
                    before.withPlaces(
                            before.places().stream()
                                    .map(it -> it.id().equals(other.id()) ? other : it)
                                    .toList());
        }

        private static Place parking(Place.Terminal it, int most) {
            return new Place.Terminal(
                    it.id(),
                    it.open(),
                    it.room(),
                    it.perHour(),
                    OptionalInt.of(most),
                    it.runway(),
                    it.fuel());
        }

        private static Place room(Place.Terminal it, int most) {
            return new Place.Terminal(
                    it.id(),
                    it.open(),
                    OptionalInt.of(most),
                    it.perHour(),
                    it.parking(),
                    it.runway(),
                    it.fuel());
        }

        private long most(ToLongFunction<Instant> used) {
            long most = 0;
            Instant end = problem.end().plus(Duration.ofHours(2));
            for (Instant at = problem.from(); at.isBefore(end); at = at.plusSeconds(60)) {
                most = Math.max(most, used.applyAsLong(at));
            }
            return most;
        }

        private static boolean isIn(Instant moment, Instant from, Instant to) {
            return !moment.isBefore(from) && moment.isBefore(to);
        }
    }
}

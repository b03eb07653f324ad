package org.muster.planning.why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.muster.planning.check.PlanCheck;
import org.muster.planning.check.Scores;
import org.muster.planning.model.Leg;
import org.muster.planning.model.Party;
import org.muster.planning.model.Policy.Level;
import org.muster.planning.model.Problem;
import org.muster.planning.model.Road;
import org.muster.planning.plan.Booking;
import org.muster.planning.plan.Convoy;
import org.muster.planning.plan.Flight;
import org.muster.planning.plan.Plan;
import org.muster.planning.plan.Score;
import org.muster.planning.solve.Planners;
import org.muster.planning.solve.RandomProblems;
import org.muster.planning.solve.Watch;

/** What is said of random plans is held against the checker. */
class ReasonsAreTrueTest {
    private final Map<String, Integer> met = new TreeMap<>();

    @Test
    void whatIsSaidToBePossibleIsAndWhatIsNotIsNot() {
        for (long seed = 0; seed < 40; seed++) {
            Problem problem = RandomProblems.of(seed);
            Plan plan = plan(problem);
            Why why = Why.of(problem, plan);
            for (int i = 0; i < problem.parties().size(); i += 7) {
                Party party = problem.parties().get(i);
                for (Leg leg : problem.legs()) {
                    LegAnswer answer = why.findAnswer(party.id(), leg.id()).orElseThrow();
                    String about =
                            "seed %d, %s on %s: %s".formatted(seed, party.id(), leg.id(), answer);
                    if (answer.isPossible()) {
                        Booking booking = answer.could().orElseThrow();
                        Plan moved = with(plan, booking);
                        assertThat(PlanCheck.of(problem, moved).text()).as(about).isEmpty();
                        effects(problem, plan, moved, answer.effects(), about);
                        meet("possible");
                    } else {
                        assertThat(answer.could()).as(about).isEmpty();
                        for (Booking booking : bookings(problem, plan, party, leg)) {
                            assertThat(PlanCheck.of(problem, with(plan, booking)).none())
                                    .as(about + booking)
                                    .isFalse();
                            meet("tried");
                        }
                    }
                }
            }
        }
        assertThat(met.values()).allMatch(times -> times > 100);
    }

    @Test
    void whatWouldChangeItDoes() {
        for (long seed = 0; seed < 60; seed++) {
            Problem problem = RandomProblems.of(seed);
            Plan plan = plan(problem);
            Why why = Why.of(problem, plan);
            for (int i = (int) seed % 5; i < problem.parties().size(); i += 5) {
                Party party = problem.parties().get(i);
                for (Leg leg : problem.legs()) {
                    LegAnswer answer = why.findAnswer(party.id(), leg.id()).orElseThrow();
                    for (Reason reason : answer.against()) {
                        for (Change change : reason.changes()) {
                            assertThat(ends(problem, plan, party, leg, reason, change))
                                    .as(
                                            "seed %d, %s on %s: %s by %s",
                                            seed, party.id(), leg.id(), reason, change)
                                    .isTrue();
                            meet(change.getClass().getSimpleName());
                        }
                    }
                }
            }
        }
        assertThat(met.keySet())
                .contains(
                        "LegRoom",
                        "CutOff",
                        "Intake",
                        "GateRate",
                        "OneMoreConvoy",
                        "Vehicles",
                        "Wish");
    }

    private static boolean ends(
            Problem problem, Plan plan, Party party, Leg leg, Reason reason, Change change) {
        if (change instanceof GroundChange.OneMoreConvoy more) {
            return canDrive(problem, plan, more);
        }
        if (change instanceof AirChange.Fly) {
            return canFly(problem, plan, leg);
        }
        Problem changed = change.on(problem);
        LegAnswer then = Why.of(changed, plan).findAnswer(party.id(), leg.id()).orElseThrow();
        if (reason instanceof Reason.NoConvoy before) {
            return then.against().stream()
                    .filter(Reason.NoConvoy.class::isInstance)
                    .map(Reason.NoConvoy.class::cast)
                    .allMatch(it -> less(before.shortages(), it.shortages()));
        }
        if (reason instanceof Reason.Full before) {
            return then.against().stream()
                    .filter(Reason.Full.class::isInstance)
                    .noneMatch(it -> ((Reason.Full) it).measure() == before.measure());
        }
        if (reason instanceof Reason.PlaceFull before) {
            return then.against().stream().noneMatch(before::equals);
        }
        return then.against().stream().noneMatch(it -> it.getClass().equals(reason.getClass()));
    }

    private static boolean canFly(Problem problem, Plan plan, Leg leg) {
        List<Optional<String>> fits = new ArrayList<>(List.of(Optional.empty()));
        problem.carriers().stream()
                .flatMap(carrier -> carrier.fits().stream())
                .forEach(fit -> fits.add(Optional.of(fit.name())));
        return fits.stream()
                .anyMatch(fit -> {
                    List<Flight> flights = new ArrayList<>(plan.flights());
                    flights.add(new Flight(leg.id(), fit));
                    return PlanCheck.of(problem, new Plan(flights, plan.convoys(), plan.bookings()))
                            .none();
                });
    }

    private static boolean less(List<Shortage> before, List<Shortage> after) {
        return after.size() < before.size() || !after.equals(before);
    }

    private static boolean canDrive(Problem problem, Plan plan, GroundChange.OneMoreConvoy more) {
        return problem.fleets().stream()
                .anyMatch(fleet -> {
                    List<Convoy> convoys = new ArrayList<>(plan.convoys());
                    convoys.add(
                            new Convoy(
                                    "one more",
                                    more.road(),
                                    more.at(),
                                    List.of(new Convoy.Vehicles(fleet.id(), 1)),
                                    escorted(problem, more.road()) ? 1 : 0));
                    return PlanCheck.of(problem, new Plan(plan.flights(), convoys, plan.bookings()))
                            .none();
                });
    }

    private static boolean escorted(Problem problem, String road) {
        return problem.roads().stream()
                .anyMatch(it -> it.id().equals(road) && it.escorts().isPresent());
    }

    private static void effects(
            Problem problem, Plan plan, Plan moved, List<Effect> effects, String about) {
        Map<Level, Double> better = new EnumMap<>(Level.class);
        effects.forEach(effect -> better.put(effect.level(), effect.better()));
        for (Level level : Level.values()) {
            double sign = level == Level.OUT_BY_DEADLINE ? 1 : -1;
            double counted = sign * (sum(problem, moved, level) - sum(problem, plan, level));
            assertThat(better.getOrDefault(level, 0.0)).as(about).isCloseTo(counted, within(1e-6));
        }
    }

    private static double sum(Problem problem, Plan plan, Level level) {
        return Scores.of(problem, plan).values().stream()
                .filter(value -> value.level() == level)
                .mapToDouble(Score.Value::value)
                .sum();
    }

    private static Plan plan(Problem problem) {
        return Planners.greedy().solve(problem, Optional.empty(), Watch.NONE).plan();
    }

    private static Plan with(Plan plan, Booking booking) {
        List<Booking> bookings = new ArrayList<>(plan.bookings());
        bookings.removeIf(it -> it.party().equals(booking.party()));
        bookings.add(booking);
        return new Plan(plan.flights(), plan.convoys(), bookings);
    }

    /** Every way of at most three roads by the plan's convoys, own rides soon or just in time. */
    private static List<Booking> bookings(Problem problem, Plan plan, Party party, Leg leg) {
        List<Booking> bookings = new ArrayList<>();
        Instant ready = party.ready().isAfter(problem.from()) ? party.ready() : problem.from();
        walk(problem, plan, party, leg, party.place(), ready, List.of(), bookings);
        return bookings;
    }

    private static void walk(
            Problem problem,
            Plan plan,
            Party party,
            Leg leg,
            String at,
            Instant since,
            List<Booking.Ride> rides,
            List<Booking> found) {
        if (at.equals(leg.from())) {
            found.add(new Booking(party.id(), leg.id(), rides));
            return;
        }
        for (Road road : problem.roads()) {
            if (!road.from().equals(at) || rides.size() == 3) {
                continue;
            }
            for (Booking.Ride ride : rides(problem, plan, road, since)) {
                List<Booking.Ride> more = new ArrayList<>(rides);
                more.add(ride);
                Instant arrives = ride.departs().plus(road.travel());
                walk(problem, plan, party, leg, road.to(), arrives, more, found);
            }
        }
    }

    private static List<Booking.Ride> rides(Problem problem, Plan plan, Road road, Instant since) {
        List<Booking.Ride> rides = new ArrayList<>();
        for (Convoy convoy : plan.convoys()) {
            if (road.means() == Road.Means.CONVOY
                    && convoy.road().equals(road.id())
                    && !convoy.departs().isBefore(since)) {
                rides.add(new Booking.Ride(road.id(), convoy.departs(), Optional.of(convoy.id())));
            }
            Instant justInTime =
                    convoy.departs().minus(problem.policy().margin()).minus(road.travel());
            if (road.means() == Road.Means.OWN && !justInTime.isBefore(since)) {
                rides.add(new Booking.Ride(road.id(), justInTime, Optional.empty()));
            }
        }
        if (road.means() == Road.Means.OWN) {
            rides.add(new Booking.Ride(road.id(), since, Optional.empty()));
            rides.add(
                    new Booking.Ride(road.id(), since.plus(Duration.ofHours(1)), Optional.empty()));
        }
        return rides;
    }

    private void meet(String what) {
        met.merge(what, 1, Integer::sum);
    }
}

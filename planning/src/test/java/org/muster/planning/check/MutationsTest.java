package org.muster.planning.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.muster.planning.model.Problem;
import org.muster.planning.plan.Booking;
import org.muster.planning.plan.Convoy;
import org.muster.planning.plan.Flight;
import org.muster.planning.plan.Plan;
import org.muster.planning.solve.Planners;
import org.muster.planning.solve.RandomProblems;
import org.muster.planning.solve.Watch;

/** A random plan that keeps every rule, with one thing in it spoilt: the checker says so. */
class MutationsTest {
    private final Map<Rule, Integer> caught = new EnumMap<>(Rule.class);

    @Test
    void whatIsSpoiltIsFound() {
        for (long seed = 0; seed < 300; seed++) {
            Problem problem = RandomProblems.of(seed);
            Plan plan = Planners.greedy().solve(problem, Optional.empty(), Watch.NONE).plan();
            Random random = new Random(seed);
            if (plan.bookings().isEmpty()) {
                continue;
            }
            Booking one = plan.bookings().get(random.nextInt(plan.bookings().size()));
            spoil(seed, Rule.P1, problem, bookings(plan, it -> plus(it, one)));
            spoil(
                    seed,
                    Rule.P1,
                    problem,
                    bookings(plan, it -> changed(it, one, onto(one, "nowhere"))));
            spoil(seed, Rule.P2, problem, flights(plan, it -> without(it, flight(plan, one))));
            if (!one.rides().isEmpty()) {
                spoil(seed, Rule.P4, problem, bookings(plan, it -> changed(it, one, walks(one))));
                spoil(seed, Rule.P4, problem, bookings(plan, it -> changed(it, one, early(one))));
            }
            for (Convoy convoy : plan.convoys().stream().limit(1).toList()) {
                spoil(seed, Rule.C1, problem, convoys(plan, it -> without(it, convoy)));
                spoil(
                        seed,
                        Rule.C1,
                        problem,
                        convoys(plan, it -> changed(it, convoy, later(convoy))));
                spoil(
                        seed,
                        Rule.C3,
                        problem,
                        convoys(plan, it -> changed(it, convoy, empty(convoy))));
            }
        }
        assertThat(caught.keySet()).containsExactly(Rule.P1, Rule.P2, Rule.P4, Rule.C1, Rule.C3);
        assertThat(caught.values()).allMatch(times -> times > 50);
    }

    private void spoil(long seed, Rule rule, Problem problem, Plan spoilt) {
        assertThat(PlanCheck.of(problem, spoilt).rules()).as("seed %d", seed).contains(rule);
        caught.merge(rule, 1, Integer::sum);
    }

    private static Plan bookings(Plan plan, UnaryOperator<List<Booking>> change) {
        return new Plan(plan.flights(), plan.convoys(), change.apply(plan.bookings()));
    }

    private static Plan flights(Plan plan, UnaryOperator<List<Flight>> change) {
        return new Plan(change.apply(plan.flights()), plan.convoys(), plan.bookings());
    }

    private static Plan convoys(Plan plan, UnaryOperator<List<Convoy>> change) {
        return new Plan(plan.flights(), change.apply(plan.convoys()), plan.bookings());
    }

    private static <T> List<T> plus(List<T> all, T one) {
        List<T> more = new ArrayList<>(all);
        more.add(one);
        return more;
    }

    private static <T> List<T> without(List<T> all, T one) {
        List<T> less = new ArrayList<>(all);
        less.remove(one);
        return less;
    }

    private static <T> List<T> changed(List<T> all, T one, T other) {
        List<T> changed = new ArrayList<>(all);
        changed.set(changed.indexOf(one), other);
        return changed;
    }

    private static Flight flight(Plan plan, Booking booking) {
        return plan.flights().stream()
                .filter(it -> it.leg().equals(booking.leg()))
                .findFirst()
                .orElseThrow();
    }

    private static Booking onto(Booking it, String leg) {
        return new Booking(it.party(), leg, it.rides());
    }

    /** Without its last ride it never comes to the terminal. */
    private static Booking walks(Booking it) {
        return new Booking(it.party(), it.leg(), it.rides().subList(0, it.rides().size() - 1));
    }

    private static Booking early(Booking it) {
        Booking.Ride first = it.rides().getFirst();
        List<Booking.Ride> rides = new ArrayList<>(it.rides());
        rides.set(
                0,
                new Booking.Ride(
                        first.road(), first.departs().minus(Duration.ofDays(9)), first.convoy()));
        return new Booking(it.party(), it.leg(), rides);
    }

    private static Convoy later(Convoy it) {
        return new Convoy(
                it.id(), it.road(), it.departs().plusNanos(1), it.vehicles(), it.escorts());
    }

    private static Convoy empty(Convoy it) {
        return new Convoy(it.id(), it.road(), it.departs(), List.of(), it.escorts());
    }
}

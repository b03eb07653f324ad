package org.muster.server.plans;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.muster.planning.model.Leg;
import org.muster.planning.model.Party;
import org.muster.planning.model.Policy.Priority;
import org.muster.planning.model.Problem;
import org.muster.planning.plan.Booking;
import org.muster.planning.plan.Plan;

/**
 * What a plan comes to, counted from its bookings alone and not by whoever made it, so that any two
 * can be held against each other.
 *
 * @param people everybody who asks
 * @param out people booked on a leg
 * @param inTime of them, on legs that leave by the deadline
 * @param leftByClass people without a leg, first class first
 * @param exposure weighted person-hours until departure, or until the end for whoever is left;
 *     without those on risky roads
 * @param toldAnew people who were told a leg and are on another, or on none
 * @param finish when the last leg with somebody booked on it leaves
 */
public record Figures(
        int people,
        int out,
        int inTime,
        SequencedMap<String, Integer> leftByClass,
        double exposure,
        int toldAnew,
        Optional<Instant> finish) {

    public static Figures of(Problem problem, Plan plan) {
        Map<String, Leg> legs = new HashMap<>();
        problem.legs().forEach(leg -> legs.put(leg.id(), leg));
        Map<String, Leg> booked = new HashMap<>();
        for (Booking booking : plan.bookings()) {
            Leg leg = legs.get(booking.leg());
            if (leg != null) {
                booked.put(booking.party(), leg);
            }
        }
        SequencedMap<String, Integer> left = new LinkedHashMap<>();
        Map<String, Double> weights = new HashMap<>();
        for (Priority priority : problem.policy().priorities()) {
            left.put(priority.name(), 0);
            weights.put(priority.name(), priority.weight());
        }
        int out = 0;
        int inTime = 0;
        int anew = 0;
        double exposure = 0;
        Optional<Instant> finish = Optional.empty();
        Instant end = problem.end();
        for (Party party : problem.parties()) {
            Leg leg = booked.get(party.id());
            int souls = party.souls();
            Instant until = leg == null ? end : leg.departs();
            exposure +=
                    souls
                            * weights.getOrDefault(party.priority(), 1.0)
                            * problem.threat().hours(problem.from(), until);
            if (party.told().isPresent() && (leg == null || !leg.id().equals(party.told().get()))) {
                anew += souls;
            }
            if (leg == null) {
                left.merge(party.priority(), souls, Integer::sum);
                continue;
            }
            out += souls;
            inTime += leg.departs().isAfter(problem.deadline()) ? 0 : souls;
            finish =
                    finish.filter(last -> !last.isBefore(leg.departs()))
                            .or(() -> Optional.of(leg.departs()));
        }
        return new Figures(
                Math.toIntExact(problem.souls()), out, inTime, left, exposure, anew, finish);
    }

    public int left() {
        return people - out;
    }

    /** How long from the plan's now until the last of them has left. */
    public Optional<Duration> length(Problem problem) {
        return finish.map(last -> Duration.between(problem.from(), last));
    }
}

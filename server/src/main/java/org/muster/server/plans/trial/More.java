package org.muster.server.plans.trial;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.planning.model.Leg;
import org.muster.planning.model.Party;
import org.muster.planning.model.Problem;
import org.muster.planning.plan.Booking;
import org.muster.planning.plan.Plan;
import org.muster.planning.why.Change;
import org.muster.planning.why.Effect;

/**
 * What one more of something would bring.
 *
 * @param people how many more get out; below 0: fewer, where somebody of a higher class goes
 *     instead
 * @param sooner how much sooner those leave on the mean who get out either way; negative: later
 * @param last how much sooner the last leg with people leaves; negative: later
 * @param effects on what counts, what counts first first; none: nothing better was found
 * @param proven whether no plan with it is better, so that "nothing" is nothing
 */
public record More(
        Change change,
        long people,
        Duration sooner,
        Duration last,
        List<Effect> effects,
        boolean proven) {
    public More {
        effects = List.copyOf(effects);
    }

    public boolean isAny() {
        return !effects.isEmpty();
    }

    static More nothing(Change change, boolean proven) {
        return new More(change, 0, Duration.ZERO, Duration.ZERO, List.of(), proven);
    }

    /** What a plan with the change has that the plan as it is has not. */
    static More between(
            Change change,
            Departures before,
            Departures after,
            List<Effect> effects,
            boolean proven) {
        return new More(
                change,
                after.people() - before.people(),
                before.meanUntil(after),
                before.last()
                        .flatMap(last -> after.last().map(later -> Duration.between(later, last)))
                        .orElse(Duration.ZERO),
                effects,
                proven);
    }

    /** When each party of a plan leaves the country. */
    static final class Departures {
        private final Map<String, Instant> leaves = new HashMap<>();
        private final Map<String, Integer> souls = new HashMap<>();

        Departures(Problem problem, Plan plan) {
            Map<String, Leg> legs = new HashMap<>();
            problem.legs().forEach(leg -> legs.put(leg.id(), leg));
            for (Booking booking : plan.bookings()) {
                Leg leg = legs.get(booking.leg());
                if (leg != null) {
                    leaves.put(booking.party(), leg.departs());
                }
            }
            for (Party party : problem.parties()) {
                if (leaves.containsKey(party.id())) {
                    souls.put(party.id(), party.souls());
                }
            }
        }

        long people() {
            return souls.values().stream().mapToLong(count -> count).sum();
        }

        Optional<Instant> last() {
            return leaves.values().stream().max(Instant::compareTo);
        }

        /** By how much those leave sooner by another plan who leave by both. */
        Duration meanUntil(Departures other) {
            long people = 0;
            double seconds = 0;
            for (var entry : souls.entrySet()) {
                Instant before = leaves.get(entry.getKey());
                Instant after = other.leaves.get(entry.getKey());
                if (before != null && after != null) {
                    people += entry.getValue();
                    seconds +=
                            (double) entry.getValue() * Duration.between(after, before).toSeconds();
                }
            }
            return people == 0 ? Duration.ZERO : Duration.ofSeconds(Math.round(seconds / people));
        }
    }
}

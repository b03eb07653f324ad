package org.muster.planning.simulate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What many runs of a plan say.
 *
 * @param asked how many runs were wanted; fewer were done where somebody stopped them
 * @param empty the share of runs in which nobody got out at all
 * @param finish hours from the plan's now until the last leg with somebody aboard departed, over
 *     the runs in which there was one
 * @param left how many of those booked did not get out
 * @param leftBy the same by where it went wrong, on the mean
 * @param notBooked how many people the plan leaves from the start
 * @param shortages what people waited for beyond the plan, the most person-hours first
 * @param planned where the plan itself has them wait, the most person-hours first
 */
public record Outcome(
        int runs,
        int asked,
        long seed,
        Instant from,
        double empty,
        Spread finish,
        Spread out,
        Spread outByDeadline,
        Spread left,
        List<LeftBy> leftBy,
        long notBooked,
        List<LegOutcome> legs,
        List<Shortage> shortages,
        List<Shortage> planned,
        Assumptions assumptions) {
    public Outcome {
        leftBy = List.copyOf(leftBy);
        legs = List.copyOf(legs);
        shortages = List.copyOf(shortages);
        planned = List.copyOf(planned);
    }

    /** How far people came who did not leave, on the mean over the runs. */
    public record LeftBy(Left why, double souls) {}

    /** How far people came who did not leave. */
    public enum Left {
        /** They did not come. */
        STAYED,
        /** They set out, or wanted to, and did not reach the terminal. */
        ON_THE_WAY,
        /** They did not pass the gate. */
        AT_THE_GATE,
        /** They passed the gate and got no seat. */
        WITHOUT_SEAT
    }

    /**
     * A leg of the plan.
     *
     * @param planned how many people the plan books on it
     * @param departed the share of runs in which it departed
     * @param souls how many left on it, over all runs
     * @param fill how full it was, of the runs in which it departed
     * @param late hours after its planned departure, of those runs
     * @param turnedAway the share of runs in which somebody booked on it stood at the terminal and
     *     was not taken: it was full, it did not go, or they had not passed the gate
     */
    public record LegOutcome(
            String leg,
            int planned,
            double departed,
            Spread souls,
            Spread fill,
            Spread late,
            double turnedAway) {}

    /**
     * Something that people waited for.
     *
     * @param personHours on the mean over the runs
     * @param share of all waiting in the same list
     * @param longest hours that the longest-waiting party waited, on the mean over the runs
     */
    public record Shortage(Resource resource, double personHours, double share, double longest) {}

    /** Where most of the waiting is, if anybody waited. */
    public Optional<Shortage> bottleneck() {
        return shortages.stream().findFirst();
    }

    /** When as many of the runs were over as a spread of hours says. */
    public Instant at(double hours) {
        return from.plusMillis(Math.round(hours * 3_600_000));
    }
}

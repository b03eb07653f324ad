package org.muster.server.plans.trial;

import java.time.Duration;
import java.util.OptionalInt;
import org.muster.planning.simulate.Assumptions;
import org.muster.planning.simulate.Assumptions.Delay;
import org.muster.planning.simulate.Assumptions.Shows;

/**
 * What a planner can say of how a plan may go; the rest is as usual.
 *
 * @param come how many in a hundred of those booked come; empty: as published
 * @param late how many in a hundred parties set out late
 * @param lateBy by how many minutes, on the mean
 * @param legsLate how many in a hundred legs are late
 * @param legsLateBy by how many minutes, on the mean
 * @param ahead how many hours before their leg's cut-off people are called, of whom the plan does
 *     not say how they come
 */
public record PlaySettings(
        OptionalInt come,
        int late,
        int lateBy,
        int legsLate,
        int legsLateBy,
        int ahead,
        int runs,
        int seed) {
    /** What keeps runs apart from each other, as published shares of those who came differ. */
    private static final double SPREAD = 5.7;

    private static final int HOURS_AHEAD = 4;
    private static final int LEAST_RUNS = 20;
    private static final int MOST_RUNS = 400;

    /** Parties times runs that take some seconds. */
    private static final int SOON = 800_000;

    private static final String ENTERED = "entered for this run";

    /**
     * As the field has seen it.
     *
     * @param parties how many the plan is for: the more, the fewer runs
     */
    public static PlaySettings usual(int parties) {
        Assumptions usual = Assumptions.usual();
        return new PlaySettings(
                OptionalInt.empty(),
                percent(usual.readiness()),
                Math.toIntExact(usual.readiness().mean().toMinutes()),
                percent(usual.legs()),
                Math.toIntExact(usual.legs().mean().toMinutes()),
                HOURS_AHEAD,
                Math.clamp(SOON / Math.max(1, parties), LEAST_RUNS, MOST_RUNS),
                1);
    }

    private static int percent(Delay delay) {
        return Math.toIntExact(Math.round(100 * delay.chance()));
    }

    Duration calledAhead() {
        return Duration.ofHours(ahead);
    }

    public Assumptions toAssumptions() {
        Assumptions usual = Assumptions.usual();
        return new Assumptions(
                shows(usual.shows()),
                delay(usual.readiness(), late, lateBy),
                usual.roads(),
                usual.breakdowns(),
                usual.repair(),
                usual.turnBacks(),
                usual.closures(),
                usual.closed(),
                delay(usual.legs(), legsLate, legsLateBy),
                usual.stations(),
                usual.fill());
    }

    private Shows shows(Shows usual) {
        if (come.isEmpty()) {
            return usual;
        }
        double share = come.getAsInt() / 100.0;
        return new Shows(share * SPREAD, (1 - share) * SPREAD, ENTERED);
    }

    private static Delay delay(Delay usual, int percent, int minutes) {
        Delay entered = new Delay(percent / 100.0, Duration.ofMinutes(minutes), ENTERED);
        boolean same = entered.chance() == usual.chance() && entered.mean().equals(usual.mean());
        return same ? usual : entered;
    }
}

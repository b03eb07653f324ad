package org.muster.identity.estimate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * How many are there, with a range, and what that rests on. Of those who did not answer, as many
 * are taken to be here as of those who did, but not surely so: the share is drawn from a beta
 * distribution, the number from a binomial one. An old list has some who left, and lacks as many
 * who came: these are counted too, so it is an estimate of the people here, listed or not. The
 * multiplier of earlier operations corrects the sum.
 *
 * <p>It supposes that who answers does not depend on being here. Where people are called only on
 * numbers of the country it does, and the multiplier must make up for it.
 */
public record PresenceEstimate(
        int low,
        int middle,
        int high,
        double level,
        List<SourceCount> sources,
        Calibration calibration,
        long seed) {
    /** Half of them, known no better than from these few answers each way. */
    private static final double UNKNOWN = 2;

    private static final int ROUNDS = 4_000;

    /** How many of the rounds fall in the range. */
    private static final double LEVEL = 0.9;

    public PresenceEstimate {
        sources = List.copyOf(sources);
        if (low > middle || middle > high) {
            throw new IllegalArgumentException(low + ", " + middle + ", " + high);
        }
    }

    /** The same for the same counts in any order, calibration and seed. */
    public static PresenceEstimate of(
            List<SourceCount> sources, Calibration calibration, long seed) {
        List<SourceCount> sorted =
                sources.stream()
                        .sorted(
                                Comparator.comparing(SourceCount::source)
                                        .thenComparingInt(SourceCount::listed)
                                        .thenComparingInt(SourceCount::answeredHere)
                                        .thenComparingInt(SourceCount::answeredAway)
                                        .thenComparingDouble(SourceCount::years))
                        .toList();
        Draws draws = new Draws(seed);
        long[] sums = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            double sum = 0;
            for (SourceCount source : sorted) {
                sum += present(source, calibration, draws);
            }
            double multiplier = draws.normal(calibration.multiplier(), calibration.spread());
            sums[round] = Math.round(sum * Math.max(0, multiplier));
        }
        Arrays.sort(sums);
        return new PresenceEstimate(
                at(sums, (1 - LEVEL) / 2),
                at(sums, 0.5),
                at(sums, (1 + LEVEL) / 2),
                LEVEL,
                sorted,
                calibration,
                seed);
    }

    private static double present(SourceCount source, Calibration calibration, Draws draws) {
        double share = draws.beta(UNKNOWN + source.answeredHere(), UNKNOWN + source.answeredAway());
        double current = calibration.current(source.years());
        int stillHere = draws.binomial(source.unanswered(), share * current);
        int newcomers = draws.binomial(source.listed(), share * (1 - current));
        return (double) source.answeredHere() + stillHere + newcomers;
    }

    private static int at(long[] sorted, double part) {
        long value = sorted[(int) Math.min(sorted.length - 1, part * sorted.length)];
        return (int) Math.min(Integer.MAX_VALUE, value);
    }

    public int listed() {
        return sources.stream().mapToInt(SourceCount::listed).sum();
    }

    /** What it says, from what, and how it was reached. */
    public String sentence() {
        int here = sources.stream().mapToInt(SourceCount::answeredHere).sum();
        int away = sources.stream().mapToInt(SourceCount::answeredAway).sum();
        return String.format(
                Locale.ROOT,
                "%,d listed mean about %,d here (%,d to %,d, %.0f in 100). %,d answered that they are here, %,d that they are away, "
                        + "%,d have not answered. Lists go stale by %.0f %% a year each way; earlier operations correct by %.2f ± %.2f. "
                        + "%,d draws from seed %d.",
                listed(),
                middle,
                low,
                high,
                level * 100,
                here,
                away,
                listed() - here - away,
                calibration.yearlyDecay() * 100,
                calibration.multiplier(),
                calibration.spread(),
                ROUNDS,
                seed);
    }
}

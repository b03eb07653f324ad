package org.muster.core.estimate;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.muster.core.register.Nationality;

/**
 * How many are here, with a range, and all that it rests on: the same inputs and seed give the same
 * figures, on any machine. Of those who did not answer, as many are taken to be here as of those
 * who did, but not surely so: the share is drawn from a beta distribution, the number from a
 * binomial one, and whether those who are away answer more or less readily is drawn too. An old
 * list has some who left, and lacks as many who came; of these, whoever made themselves known is
 * not counted again. Whom a leg took out was here and is not any more. The multiplier of earlier
 * operations corrects the sum.
 *
 * @param scope whose nationals; empty for everybody
 * @param level how many in a hundred draws lie in the range
 * @param precedents what the calibration was taken from
 */
public record Estimate(
        Instant asOf,
        Optional<Nationality> scope,
        int low,
        int middle,
        int high,
        int level,
        List<SourceCount> sources,
        Calibration calibration,
        List<Precedent> precedents,
        String method,
        long seed) {
    /** The name of this way to estimate; another way has another name. */
    public static final String METHOD = "answers-2";

    private static final int ROUNDS = 4_000;
    private static final int LEVEL = 90;

    /** How differently those who do not answer may behave, as the deviation of log odds. */
    private static final double SILENCE = 0.5;

    private static final Comparator<SourceCount> ORDER =
            Comparator.comparing(SourceCount::source)
                    .thenComparing(SourceCount::expectation)
                    .thenComparingInt(SourceCount::listed)
                    .thenComparingInt(SourceCount::answeredHere)
                    .thenComparingInt(SourceCount::answeredAway)
                    .thenComparingInt(SourceCount::days);

    public Estimate {
        sources = List.copyOf(sources);
        precedents = List.copyOf(precedents);
        if (low < 0 || low > middle || middle > high) {
            throw new IllegalArgumentException(low + ", " + middle + ", " + high);
        }
    }

    /** The same for the same counts in any order, precedents and seed. */
    public static Estimate of(
            Instant asOf,
            Optional<Nationality> scope,
            List<SourceCount> sources,
            List<Precedent> precedents,
            long seed) {
        return of(asOf, scope, sources, Calibration.of(precedents), precedents, seed);
    }

    static Estimate of(
            Instant asOf,
            Optional<Nationality> scope,
            List<SourceCount> sources,
            Calibration calibration,
            List<Precedent> precedents,
            long seed) {
        List<SourceCount> sorted = sources.stream().sorted(ORDER).toList();
        long[] sums = draw(sorted, calibration, new Draws(seed));
        return new Estimate(
                asOf,
                scope,
                at(sums, (100 - LEVEL) / 200.0),
                at(sums, 0.5),
                at(sums, (100 + LEVEL) / 200.0),
                LEVEL,
                sorted,
                calibration,
                precedents,
                METHOD,
                seed);
    }

    private static long[] draw(List<SourceCount> sources, Calibration calibration, Draws draws) {
        long[] sums = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            double silence = draws.normal(0, SILENCE);
            double onLists = 0;
            double newcomers = 0;
            double unlisted = 0;
            double unlistedOut = 0;
            for (SourceCount source : sources) {
                double share = share(source, draws);
                double current = current(source, calibration);
                int here =
                        source.answeredHere()
                                + draws.binomial(
                                        source.unanswered(), shifted(share, silence) * current);
                if (source.expectation() == Expectation.UNLISTED) {
                    unlisted += here;
                    unlistedOut += source.out();
                } else {
                    onLists += here;
                    newcomers += draws.binomial(source.listed(), share * (1 - current));
                }
            }
            double multiplier =
                    draws.normal(calibration.multiplier(), calibration.spread()) / 1_000;
            double more = Math.max(newcomers - unlistedOut, unlisted);
            sums[round] = Math.round((onLists + more) * Math.max(0, multiplier));
        }
        Arrays.sort(sums);
        return sums;
    }

    private static double share(SourceCount source, Draws draws) {
        return draws.beta(
                source.expectation().here() + source.wereHere(),
                source.expectation().away() + source.answeredAway());
    }

    /** Only a register grows old: trips are over or not, and who came forward is known as is. */
    static double current(SourceCount source, Calibration calibration) {
        return source.expectation() == Expectation.LISTED ? calibration.current(source.days()) : 1;
    }

    private static double shifted(double share, double silence) {
        double odds = share / (1 - share) * StrictMath.exp(silence);
        return odds / (1 + odds);
    }

    private static int at(long[] sorted, double part) {
        long value = sorted[(int) Math.min(sorted.length - 1, part * sorted.length)];
        return (int) Math.min(Integer.MAX_VALUE, value);
    }

    /** How many the lists name. */
    public int listed() {
        return sum(Expectation.UNLISTED, false, SourceCount::listed);
    }

    /** How many became known without any list. */
    public int unlisted() {
        return sum(Expectation.UNLISTED, true, SourceCount::listed);
    }

    public int answeredHere() {
        return sources.stream().mapToInt(SourceCount::answeredHere).sum();
    }

    public int answeredAway() {
        return sources.stream().mapToInt(SourceCount::answeredAway).sum();
    }

    public int unanswered() {
        return sources.stream().mapToInt(SourceCount::unanswered).sum();
    }

    /** What it would have been without the multiplier. */
    public int uncorrected() {
        return (int)
                Math.min(
                        Integer.MAX_VALUE, Math.round(1_000.0 * middle / calibration.multiplier()));
    }

    private int sum(
            Expectation expectation,
            boolean that,
            java.util.function.ToIntFunction<SourceCount> of) {
        return sources.stream()
                .filter(source -> (source.expectation() == expectation) == that)
                .mapToInt(of)
                .sum();
    }
}

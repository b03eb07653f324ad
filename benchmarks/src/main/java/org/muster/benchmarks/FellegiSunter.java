package org.muster.benchmarks;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.muster.benchmarks.DuckDbLinker.Patterns;

/** The textbook's two classes, learned by EM from patterns; for the comparison, not for Muster. */
final class FellegiSunter {
    private static final int ROUNDS = 40;

    private FellegiSunter() {}

    /** What was learned, and of which fields. */
    record Learned(double[][] m, boolean[] heldOut) {}

    static Learned learn(Patterns seen, double[][] u, int... heldOut) {
        double[][] m = new double[u.length][];
        boolean[] held = new boolean[u.length];
        Arrays.stream(heldOut).forEach(field -> held[field] = true);
        for (int field = 0; field < u.length; field++) {
            m[field] = beginning(u[field].length - 1);
        }
        double share = 0.3;
        for (int round = 0; round < ROUNDS; round++) {
            double[][] counts = new double[u.length][];
            Arrays.setAll(counts, field -> filled(u[field].length));
            double matches = 0;
            double all = 0;
            for (int i = 0; i < seen.levels().size(); i++) {
                int[] levels = seen.levels().get(i);
                double one = share * likelihood(m, levels, held);
                double two = (1 - share) * likelihood(u, levels, held);
                double expected = seen.counts().get(i) * one / (one + two);
                matches += expected;
                all += seen.counts().get(i);
                for (int field = 0; field < u.length; field++) {
                    counts[field][levels[field]] += expected;
                }
            }
            share = Math.clamp((matches + 1) / (all + 2), 1e-6, 1 - 1e-6);
            for (int field = 0; field < u.length; field++) {
                counts[field][0] = 0;
                double sum = Arrays.stream(counts[field]).sum();
                m[field] = Arrays.stream(counts[field]).map(count -> count / sum).toArray();
            }
        }
        return new Learned(m, held);
    }

    /** The mean of two passes; where one held a field out, the other's. */
    static double[][] mixed(Learned one, Learned other) {
        return IntStream.range(0, one.m().length)
                .mapToObj(field -> {
                    double[] mixed = new double[one.m()[field].length];
                    for (int level = 1; level < mixed.length; level++) {
                        double a = one.m()[field][level];
                        double b = other.m()[field][level];
                        mixed[level] =
                                one.heldOut()[field] ? b : other.heldOut()[field] ? a : (a + b) / 2;
                    }
                    return mixed;
                })
                .toArray(double[][]::new);
    }

    /**
     * How many of all pairs are one person, by EM over the candidates with everything else known.
     */
    static double prior(Patterns seen, double[][] m, double[][] u, double pairs) {
        boolean[] none = new boolean[m.length];
        double prior = Math.min(0.02, 1 / Math.sqrt(pairs));
        for (int round = 0; round < ROUNDS; round++) {
            double matches = 0;
            for (int i = 0; i < seen.levels().size(); i++) {
                double one = prior * likelihood(m, seen.levels().get(i), none);
                double two = (1 - prior) * likelihood(u, seen.levels().get(i), none);
                matches += seen.counts().get(i) * one / (one + two);
            }
            prior = Math.clamp(matches / pairs, 1e-12, 0.5);
        }
        return prior;
    }

    static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }

    private static double likelihood(double[][] shares, int[] levels, boolean[] heldOut) {
        double likelihood = 1;
        for (int field = 0; field < levels.length; field++) {
            if (levels[field] > 0 && !heldOut[field]) {
                likelihood *= shares[field][levels[field]];
            }
        }
        return likelihood;
    }

    /** Most pairs of one person are the same, and each further level is rarer. */
    private static double[] beginning(int levels) {
        double[] m = new double[levels + 1];
        double left = 1;
        for (int level = 1; level <= levels; level++) {
            m[level] = level == levels ? left : left * 0.75;
            left -= m[level];
        }
        return m;
    }

    private static double[] filled(int size) {
        double[] counts = new double[size];
        Arrays.fill(counts, 0.5);
        return counts;
    }
}

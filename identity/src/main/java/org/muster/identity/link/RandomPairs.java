package org.muster.identity.link;

import java.util.List;

/** What strangers have in common, from pairs of rows drawn at random with a fixed seed. */
final class RandomPairs {
    static final int PIECES = 16;
    private static final long SEED = 20_230_726;
    private static final int LEANING = 200;
    private static final double NOT_STRANGERS = -4;

    private RandomPairs() {}

    static Weights strangers(
            Rows rows, Weights shipped, Priors priors, Parallel parallel, int pairs) {
        Scorer scorer = new Scorer(rows, shipped, priors);
        List<double[][]> parts =
                parallel.each(
                        PIECES,
                        () -> {
                            Comparison comparison = new Comparison(rows);
                            return piece -> draw(rows, comparison, scorer, piece, pairs / PIECES);
                        });
        return mixed(shipped, parts);
    }

    static Weights mixed(Weights shipped, List<double[][]> parts) {
        double[][] sums = Tables.empty();
        for (double[][] part : parts) {
            for (int i = 0; i < sums.length; i++) {
                for (int level = 0; level < sums[i].length; level++) {
                    sums[i][level] += part[i][level];
                }
            }
        }
        return mixed(shipped, sums);
    }

    static double[][] draw(Rows rows, Comparison comparison, Scorer scorer, int piece, int pairs) {
        double[][] counts = Tables.empty();
        for (int i = 0; i < pairs; i++) {
            long draw = Hashes.mix(SEED + ((long) piece << 32) + i);
            int a = (int) ((draw >>> 32) % rows.size());
            int b = (int) ((draw & 0xFFFF_FFFFL) % rows.size());
            if (a != b) {
                int vector = comparison.vector(Math.min(a, b), Math.max(a, b));
                if (scorer.bits(a, b, vector) < NOT_STRANGERS) {
                    Tables.add(counts, vector, 1);
                }
            }
        }
        return counts;
    }

    private static Weights mixed(Weights shipped, double[][] counts) {
        double[][] strangers = shipped.strangers();
        double[][] relatives = shipped.relatives();
        double[][] mixed = new double[strangers.length][];
        for (int i = 0; i < strangers.length; i++) {
            mixed[i] = Tables.shares(counts[i], strangers[i], LEANING);
        }
        mixed[Field.ORDER.ordinal()] = strangers[Field.ORDER.ordinal()];
        relatives[Field.GIVEN.ordinal()] =
                kin(shipped.relatives()[Field.GIVEN.ordinal()], mixed[Field.GIVEN.ordinal()]);
        return new Weights(shipped.version(), shipped.same(), relatives, mixed);
    }

    /** First names of relatives are alike as often as those of strangers, and a little more. */
    private static double[] kin(double[] shipped, double[] strangers) {
        double[] sum = new double[shipped.length];
        double all = 0;
        for (int level = 1; level < sum.length; level++) {
            sum[level] = Math.max(shipped[level], strangers[level]);
            all += sum[level];
        }
        for (int level = 1; level < sum.length; level++) {
            sum[level] /= all;
        }
        return sum;
    }
}

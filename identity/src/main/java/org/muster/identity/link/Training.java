package org.muster.identity.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Learns weights from the rows themselves where there are enough, and keeps to those that ship
 * where not.
 */
final class Training {
    private static final double FEWEST_MATCHES = 1000;
    private static final int RANDOM_PAIRS = 200_000;
    private static final long PAIRS_OF_A_PASS = 250_000;
    private static final Set<Field> OF_NAMES = Set.of(Field.FAMILY, Field.GIVEN, Field.ORDER);
    private static final Set<Field> OF_VALUES =
            Set.of(Field.DOCUMENT, Field.PHONE, Field.EMAIL, Field.ADDRESS);

    private final Rows rows;
    private final Candidates candidates;
    private final Parallel parallel;

    Training(Rows rows, Candidates candidates, Parallel parallel) {
        this.rows = rows;
        this.candidates = candidates;
        this.parallel = parallel;
    }

    /** The weights for these rows; the version tells whether they were learned. */
    Weights weights() {
        Priors usual = Priors.shipped(rows);
        Weights shipped = Weights.shipped();
        Weights before =
                RandomPairs.strangers(rows, shipped, usual, parallel, randomPairs(rows.size()));
        return learned(
                before,
                compare(blocks(BlockKey.BIRTH)),
                compare(blocks(BlockKey.SOUND)),
                compare(candidates.shared()));
    }

    static int randomPairs(long rows) {
        return (int) Math.min(RANDOM_PAIRS, rows * rows / 8);
    }

    /** From what was seen under three keys. */
    static Weights learned(Weights before, Vectors birth, Vectors sound, Vectors shared) {
        List<Pass> passes = new ArrayList<>();
        passes.add(pass(birth, before, Set.of(Field.BIRTH)));
        passes.add(pass(sound, before, OF_NAMES));
        passes.add(pass(shared, before, OF_VALUES));
        passes.removeIf(pass -> pass.learned().expected() < FEWEST_MATCHES);
        return passes.isEmpty() ? before.named("shipped-1") : mixed(before, passes);
    }

    private record Pass(Set<Field> heldOut, ExpectationMaximisation learned) {}

    private static Pass pass(Vectors seen, Weights before, Set<Field> heldOut) {
        return new Pass(heldOut, ExpectationMaximisation.over(seen, before, heldOut));
    }

    private static Weights mixed(Weights before, List<Pass> passes) {
        double[][] same = before.same();
        double[][] relatives = before.relatives();
        for (Field field : Field.values()) {
            double matches = 0;
            double[] sum = new double[same[field.ordinal()].length];
            double[] kin = new double[sum.length];
            for (Pass pass : passes) {
                if (!pass.heldOut().contains(field)) {
                    double expected = pass.learned().expected();
                    matches += expected;
                    add(sum, pass.learned().same()[field.ordinal()], expected);
                    add(kin, pass.learned().relatives()[field.ordinal()], expected);
                }
            }
            if (matches > 0) {
                same[field.ordinal()] = scaled(sum, matches);
                relatives[field.ordinal()] = scaled(kin, matches);
            }
        }
        return new Weights("", same, relatives, before.strangers()).named("learned-1");
    }

    private static void add(double[] sum, double[] some, double times) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += some[i] * times;
        }
    }

    private static double[] scaled(double[] sum, double by) {
        double[] scaled = new double[sum.length];
        for (int i = 0; i < sum.length; i++) {
            scaled[i] = sum[i] / by;
        }
        return scaled;
    }

    /** Pairs of one key's blocks, some of them when there are very many; the same in every run. */
    private long[] blocks(BlockKey key) {
        Blocks blocks = candidates.blocks(key);
        long all = 0;
        for (int block = 0; block < blocks.size(); block++) {
            long size = blocks.starts[block + 1] - blocks.starts[block];
            all += size * (size - 1) / 2;
        }
        long every = everyOfBlocks(all);
        long[] pairs = new long[(int) (2 * all / every + 1000)];
        int size = 0;
        for (int block = 0; block < blocks.size(); block++) {
            for (int i = blocks.starts[block]; i < blocks.starts[block + 1]; i++) {
                for (int j = i + 1; j < blocks.starts[block + 1]; j++) {
                    long pair = (long) blocks.rows[i] << 32 | blocks.rows[j];
                    if (size < pairs.length && chosen(pair, every)) {
                        pairs[size++] = pair;
                    }
                }
            }
        }
        return java.util.Arrays.copyOf(pairs, size);
    }

    /** One pair in so many is looked at when blocks have so many of them. */
    static long everyOfBlocks(long pairs) {
        return 1 + pairs / PAIRS_OF_A_PASS;
    }

    static long everyOf(long pairs) {
        return 1 + pairs / (2 * PAIRS_OF_A_PASS);
    }

    static boolean chosen(long pair, long every) {
        return every == 1 || Long.remainderUnsigned(Hashes.mix(pair), every) == 0;
    }

    private Vectors compare(long[] pairs) {
        int piece = 20_000;
        long every = everyOf(pairs.length);
        List<Map<Integer, Integer>> parts =
                parallel.each(
                        (pairs.length + piece - 1) / piece,
                        () -> {
                            Comparison comparison = new Comparison(rows);
                            return number -> {
                                Map<Integer, Integer> seen = new HashMap<>();
                                int end = Math.min(pairs.length, (number + 1) * piece);
                                for (int i = number * piece; i < end; i++) {
                                    if (chosen(pairs[i], every)) {
                                        int a = (int) (pairs[i] >>> 32);
                                        int vector = comparison.vector(a, (int) pairs[i]);
                                        seen.merge(vector, 1, Integer::sum);
                                    }
                                }
                                return seen;
                            };
                        });
        return Vectors.of(parts);
    }
}

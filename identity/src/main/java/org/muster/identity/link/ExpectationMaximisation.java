package org.muster.identity.link;

import java.util.Set;

/**
 * Learns from the vectors of one block key how often each level is seen between two rows of one
 * person and between relatives, without being told who is who. The fields that made the block are
 * held out: inside it they agree whoever it is. After A. P. Dempster, N. M. Laird, D. B. Rubin
 * (1977).
 *
 * @param expected how many of the pairs are one person
 */
record ExpectationMaximisation(double[][] same, double[][] relatives, double expected) {
    private static final int ROUNDS = 40;
    private static final double LEANING = 150;
    private static final double LEANING_OF_RELATIVES = 1500;
    private static final Set<Field> OF_HOUSEHOLDS =
            Set.of(Field.FAMILY, Field.ADDRESS, Field.PHONE, Field.EMAIL);

    static ExpectationMaximisation over(Vectors seen, Weights before, Set<Field> heldOut) {
        int mask = 0;
        for (Field field : Field.values()) {
            mask |= heldOut.contains(field) ? 0 : field.with(7);
        }
        double[][] same = before.same();
        double[][] relatives = before.relatives();
        double[][] strangers = before.strangers();
        double[] shares = {0.2, 0.2, 0.6};
        for (int round = 0; round < ROUNDS; round++) {
            double[][] sameCounts = Tables.empty();
            double[][] kinCounts = Tables.empty();
            double[] sums = {1, 1, 1};
            for (int i = 0; i < seen.vectors().length; i++) {
                int vector = seen.vectors()[i] & mask;
                double one = shares[0] * Tables.likelihood(same, vector);
                double kin = shares[1] * Tables.likelihood(relatives, vector);
                double all = one + kin + shares[2] * Tables.likelihood(strangers, vector);
                double count = seen.counts()[i];
                Tables.add(sameCounts, vector, count * one / all);
                Tables.add(kinCounts, vector, count * kin / all);
                sums[0] += count * one / all;
                sums[1] += count * kin / all;
                sums[2] += count * (all - one - kin) / all;
            }
            double total = sums[0] + sums[1] + sums[2];
            for (int i = 0; i < shares.length; i++) {
                shares[i] = sums[i] / total;
            }
            for (int i = 0; i < same.length; i++) {
                same[i] = Tables.shares(sameCounts[i], before.same()[i], LEANING);
                if (OF_HOUSEHOLDS.contains(Field.at(i))) {
                    relatives[i] =
                            Tables.shares(
                                    kinCounts[i], before.relatives()[i], LEANING_OF_RELATIVES);
                }
            }
        }
        double pairs = 0;
        for (double count : seen.counts()) {
            pairs += count;
        }
        return new ExpectationMaximisation(same, relatives, shares[0] * pairs);
    }
}

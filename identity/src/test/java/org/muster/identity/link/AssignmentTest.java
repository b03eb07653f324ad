package org.muster.identity.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AssignmentTest {

    @Test
    void isAsGoodAsTheBestOfAll() {
        SplittableRandom random = new SplittableRandom(4);
        for (int run = 0; run < 300; run++) {
            double[][] worth = new double[1 + random.nextInt(5)][1 + random.nextInt(5)];
            for (double[] row : worth) {
                for (int j = 0; j < row.length; j++) {
                    row[j] = random.nextInt(-5, 20);
                }
            }
            int[] found = Assignment.best(worth);
            double sum = 0;
            int used = 0;
            for (int i = 0; i < found.length; i++) {
                if (found[i] >= 0) {
                    assertThat(worth[i][found[i]]).isPositive();
                    assertThat(used >> found[i] & 1).isZero();
                    used |= 1 << found[i];
                    sum += worth[i][found[i]];
                }
            }
            assertThat(sum).isEqualTo(best(worth, 0, 0));
        }
    }

    private static double best(double[][] worth, int row, int used) {
        if (row == worth.length) {
            return 0;
        }
        double best = best(worth, row + 1, used);
        for (int j = 0; j < worth[row].length; j++) {
            if ((used >> j & 1) == 0 && worth[row][j] > 0) {
                best = Math.max(best, worth[row][j] + best(worth, row + 1, used | 1 << j));
            }
        }
        return best;
    }
}

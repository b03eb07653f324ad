package org.muster.planning.bep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Rules that whole choices keep and fractions break: of up to three rows the halves, rounded down
 * by tour, cannot make more than half of all that there is, rounded down. Also that no more loads
 * are fetched than wait.
 */
final class HalfCuts {
    private static final int MOST = 40;
    private static final double BREACH = 0.04;

    private final Pool pool;
    private final Programme.Taken taken;
    private final int[] left;
    private final List<Found> found = new ArrayList<>();

    private record Found(int[] rows, int sum, int divisor, double breach) {}

    HalfCuts(Pool pool, Programme.Taken taken, int[] left) {
        this.pool = pool;
        this.taken = taken;
        this.left = left;
    }

    List<Rule> find() {
        for (int p = 0; p < pool.net.pickUps; p++) {
            look(new int[] {p}, 1);
        }
        for (int i = 0; i < pool.rows; i++) {
            look(new int[] {i}, 2);
            for (int j = i + 1; j < pool.rows; j++) {
                look(new int[] {i, j}, 2);
                for (int k = j + 1; k < pool.rows; k++) {
                    look(new int[] {i, j, k}, 2);
                }
            }
        }
        found.sort(Comparator.comparingDouble(one -> -one.breach()));
        return found.stream().limit(MOST).map(this::rule).toList();
    }

    private void look(int[] rows, int divisor) {
        int sum = 0;
        for (int row : rows) {
            sum += pool.limit[row];
        }
        if (divisor > 1 && sum % divisor == 0) {
            return;
        }
        double used = 0;
        for (int at = 0; at < taken.tours().length; at++) {
            used += taken.much()[at] * (sum(taken.tours()[at], rows) / divisor);
        }
        double breach = used - sum / divisor;
        if (breach > BREACH) {
            found.add(new Found(rows, sum, divisor, breach));
        }
    }

    private int sum(int tour, int[] rows) {
        int sum = 0;
        for (int row : rows) {
            sum += pool.takes[tour][row];
        }
        return sum;
    }

    private Rule rule(Found one) {
        return Rule.of(
                pool.takes.length,
                left,
                tour -> sum(tour, one.rows()) / one.divisor(),
                one.sum() / one.divisor());
    }
}

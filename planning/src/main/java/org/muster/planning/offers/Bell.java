package org.muster.planning.offers;

import java.util.HashMap;
import java.util.Map;

/**
 * A quick guess of the chance that too many come: on each day the sum is taken for a bell curve.
 * Only says where to begin to look; what is decided is decided by {@link Yield}.
 */
final class Bell {
    private static final int RATES = 4;

    private final Yield yield;
    private final double limit;
    private final double[] means = new double[Days.MANY];
    private final double[] variances = new double[Days.MANY];
    private final Map<Cell, Sum> cells = new HashMap<>();

    private static final class Sum {
        private final double[] rates = new double[Days.MANY];
        private final double[] variances = new double[Days.MANY];
        private double size;
    }

    Bell(Yield yield, int limit) {
        this.yield = yield;
        this.limit = limit + 0.5;
    }

    void add(Called one) {
        Sum cell = cells.computeIfAbsent(Cell.of(one), this::make);
        int size = one.party().size().seats();
        for (int day = 0; day < Days.MANY; day++) {
            double rate = cell.rates[day];
            double spread = cell.variances[day];
            means[day] += size * rate;
            variances[day] += size * size * (rate * (1 - rate) - spread);
            variances[day] +=
                    spread * ((cell.size + size) * (cell.size + size) - cell.size * cell.size);
        }
        cell.size += size;
    }

    private Sum make(Cell cell) {
        Sum sum = new Sum();
        for (int day = 0; day < Days.MANY; day++) {
            Rule rule = yield.rule(cell, 2 * RATES, day);
            sum.rates[day] = rule.mean();
            for (int i = 0; i < rule.rates().length; i++) {
                double off = rule.rates()[i] - rule.mean();
                sum.variances[day] += rule.weights()[i] * off * off;
            }
        }
        return sum;
    }

    double above() {
        double sum = 0;
        for (int day = 0; day < Days.MANY; day++) {
            double z = (limit - means[day]) / Math.sqrt(variances[day] + 1e-9);
            sum += Days.chance(day) / (1 + Math.exp(1.702 * z)); // a logistic curve for the bell
        }
        return sum;
    }
}

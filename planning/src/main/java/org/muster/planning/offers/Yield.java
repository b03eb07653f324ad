package org.muster.planning.offers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many come of a set of called parties. A party comes whole or not at all. Parties of one group
 * and standing share a rate that is not known, so that their number is Beta-Binomial and not
 * Binomial; on top of it all groups share a day that is good or bad. Given the day and the rates
 * parties are independent, and the sum is taken exactly: over the parties of a group for each rate
 * of its {@link Rule}, over the groups, over the days. Remembers rules; for one thread.
 */
public final class Yield {
    private static final int MOST_RATES = 24;
    private static final int DAYS_EACH_WAY = 5;
    private static final double DAY_STEP = 0.5;

    private final Rates rates;
    private final Map<Cell, Belonging> belongings = new HashMap<>();

    /** Parties that share a rate. */
    private record Cell(Standing standing, RateGroup group) {}

    /** The rules of one cell, by how many rates they have. */
    private final class Belonging {
        private final Cell cell;
        private final Map<Integer, Rule> rules = new HashMap<>();

        Belonging(Cell cell) {
            this.cell = cell;
        }

        Rule rule(int parties) {
            int least = Math.min(MOST_RATES, parties / 2 + 1);
            // by steps, so that few rules are made
            int size = least <= 4 ? least : Math.min(MOST_RATES, (least + 3) / 4 * 4);
            return rules.computeIfAbsent(size, this::make);
        }

        private Rule make(int size) {
            return switch (cell.standing()) {
                case HERE -> new Rule(new double[] {1}, new double[] {1});
                case ACCEPTED -> Rule.of(rates.show().of(cell.group()), size);
                case UNANSWERED ->
                        Rule.product(
                                Rule.of(rates.acceptance().of(cell.group()), size),
                                Rule.of(rates.show().of(cell.group()), size),
                                size);
            };
        }
    }

    public Yield(Rates rates) {
        this.rates = rates;
    }

    public Rates rates() {
        return rates;
    }

    /** With every number told apart. */
    public Distribution of(List<Called> called, Measure measure) {
        int most = called.stream().mapToInt(one -> measure.of(one.party().size())).sum();
        return of(called, measure, most);
    }

    /** With numbers from {@code most} on taken together. */
    public Distribution of(List<Called> called, Measure measure, int most) {
        Map<Cell, List<Integer>> cells = new LinkedHashMap<>();
        for (Called one : called) {
            RateGroup group = one.party().group();
            cells.computeIfAbsent(new Cell(one.standing(), group), cell -> new ArrayList<>())
                    .add(measure.of(one.party().size()));
        }
        double[] sum = new double[most + 1];
        double[] days = days();
        for (int day = 0; day < days.length; day++) {
            double[] chances = nobody(most);
            int reach = 0;
            for (Map.Entry<Cell, List<Integer>> cell : cells.entrySet()) {
                double[] own = cell(cell.getKey(), cell.getValue(), z(day), most);
                int ownReach = Math.min(most, sum(cell.getValue()));
                chances = together(chances, reach, own, ownReach);
                reach = Math.min(most, reach + ownReach);
            }
            for (int n = 0; n <= most; n++) {
                sum[n] += days[day] * chances[n];
            }
        }
        return new Distribution(sum);
    }

    private double[] cell(Cell cell, List<Integer> sizes, double z, int most) {
        Rule rule =
                belongings
                        .computeIfAbsent(cell, Belonging::new)
                        .rule(sizes.size())
                        .shift(z * rates.spread(cell.standing()));
        double[] mixed = new double[most + 1];
        for (int i = 0; i < rule.rates().length; i++) {
            double[] chances = nobody(most);
            int reach = 0;
            for (int size : sizes) {
                reach = Math.min(most, reach + size);
                add(chances, reach, size, rule.rates()[i]);
            }
            for (int n = 0; n <= reach; n++) {
                mixed[n] += rule.weights()[i] * chances[n];
            }
        }
        return mixed;
    }

    private static double[] nobody(int most) {
        double[] chances = new double[most + 1];
        chances[0] = 1;
        return chances;
    }

    /** One more party that comes with a rate; what passes the last number stays there. */
    private static void add(double[] chances, int reach, int size, double rate) {
        double away = 1 - rate;
        int most = chances.length - 1;
        double over = 0;
        if (reach == most) {
            for (int n = Math.max(0, most - size); n <= most; n++) {
                over += chances[n];
            }
            over = rate * over + away * chances[most];
        }
        for (int n = reach; n >= size; n--) {
            chances[n] = away * chances[n] + rate * chances[n - size];
        }
        for (int n = Math.min(size - 1, reach); n >= 0; n--) {
            chances[n] *= away;
        }
        if (reach == most) {
            chances[most] = over;
        }
    }

    private static double[] together(double[] one, int reach, double[] other, int otherReach) {
        int most = one.length - 1;
        double[] sum = new double[most + 1];
        for (int i = 0; i <= reach; i++) {
            if (one[i] == 0) {
                continue;
            }
            for (int j = 0; j <= otherReach; j++) {
                sum[Math.min(most, i + j)] += one[i] * other[j];
            }
        }
        return sum;
    }

    private static int sum(List<Integer> sizes) {
        return sizes.stream().mapToInt(Integer::intValue).sum();
    }

    /** How likely each day is, from bad to good: a normal one cut into steps. */
    private double[] days() {
        if (rates.spread(Standing.UNANSWERED) == 0) {
            double[] one = new double[2 * DAYS_EACH_WAY + 1];
            one[DAYS_EACH_WAY] = 1;
            return one;
        }
        double[] days = new double[2 * DAYS_EACH_WAY + 1];
        for (int day = 0; day < days.length; day++) {
            days[day] = Math.exp(-z(day) * z(day) / 2);
        }
        double sum = Arrays.stream(days).sum();
        return Arrays.stream(days).map(day -> day / sum).toArray();
    }

    private static double z(int day) {
        return (day - DAYS_EACH_WAY) * DAY_STEP;
    }
}

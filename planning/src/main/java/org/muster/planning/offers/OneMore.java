package org.muster.planning.offers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * How likely more than a limit come if one more party were called: for any party at little cost,
 * because the sum of all other groups is made once.
 */
final class OneMore {
    private final Yield yield;
    private final Measure measure;
    private final int limit;
    private final SequencedMap<Cell, List<Integer>> cells;
    private final Map<Cell, double[][]> tailsOfOthers = new HashMap<>();
    private final double[][] tailsOfAll = new double[Days.MANY][];
    private final Map<Asked, Double> answers = new HashMap<>();

    private record Asked(RateGroup group, int size) {}

    OneMore(Yield yield, List<Called> called, Measure measure, int limit) {
        this.yield = yield;
        this.measure = measure;
        this.limit = limit;
        this.cells = Cell.sizes(called, measure);
        for (int day = 0; day < Days.MANY; day++) {
            sum(day);
        }
    }

    /** The sums of all cells but one, by what comes before it and what after. */
    private void sum(int day) {
        List<Cell> order = List.copyOf(cells.keySet());
        Sums[] own = new Sums[order.size()];
        Sums[] after = new Sums[order.size() + 1];
        after[order.size()] = Sums.nobody(limit + 1);
        for (int i = order.size() - 1; i >= 0; i--) {
            List<Integer> sizes = cells.getOrDefault(order.get(i), List.of());
            own[i] = yield.cell(order.get(i), sizes, day, limit + 1);
            after[i] = after[i + 1].and(own[i]);
        }
        tailsOfAll[day] = after[0].tails();
        Sums before = Sums.nobody(limit + 1);
        for (int i = 0; i < order.size(); i++) {
            if (order.get(i).standing() == Standing.UNANSWERED) {
                tailsOfOthers.computeIfAbsent(order.get(i), cell -> new double[Days.MANY][])[day] =
                        before.and(after[i + 1]).tails();
            }
            before = before.and(own[i]);
        }
    }

    double with(Party party) {
        Asked asked = new Asked(party.group(), measure.of(party.size()));
        return answers.computeIfAbsent(asked, this::answer);
    }

    private double answer(Asked asked) {
        Cell cell = new Cell(Standing.UNANSWERED, asked.group());
        List<Integer> sizes = cells.getOrDefault(cell, List.of());
        double sum = 0;
        for (int day = 0; day < Days.MANY; day++) {
            double[][] others = tailsOfOthers.get(cell);
            double[] tails = others == null ? tailsOfAll[day] : others[day];
            sum += Days.chance(day) * above(cell, sizes, asked.size(), day, tails);
        }
        return sum;
    }

    private double above(Cell cell, List<Integer> sizes, int size, int day, double[] tails) {
        Rule rule = yield.rule(cell, sizes.size() + 1, day);
        double sum = 0;
        for (int i = 0; i < rule.rates().length; i++) {
            double rate = rule.rates()[i];
            Sums own = Sums.of(sizes, rate, limit + 1);
            for (int n = 0; n <= own.reach(); n++) {
                double above =
                        rate * tail(tails, limit - n - size) + (1 - rate) * tail(tails, limit - n);
                sum += rule.weights()[i] * own.chances()[n] * above;
            }
        }
        return sum;
    }

    private static double tail(double[] tails, int left) {
        return left < 0 ? 1 : tails[left];
    }
}

package org.muster.planning.offers;

import java.util.HashMap;
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
    /**
     * Exact for groups of 31 parties; beyond, the error of a tail stays below one in a thousand.
     */
    private static final int MOST_RATES = 16;

    private final Rates rates;
    private final Map<Wanted, Rule> rules = new HashMap<>();
    private final Map<Standing, Double> spreads = new HashMap<>();

    private record Wanted(Cell cell, int size, int day) {}

    public Yield(Rates rates) {
        this.rates = rates;
        for (Standing standing : Standing.values()) {
            spreads.put(standing, rates.spread(standing));
        }
    }

    /** With every number told apart. */
    public Distribution of(List<Called> called, Measure measure) {
        int most = called.stream().mapToInt(one -> measure.of(one.party().size())).sum();
        return of(called, measure, most);
    }

    /** With numbers from {@code most} on taken together. */
    public Distribution of(List<Called> called, Measure measure, int most) {
        Map<Cell, List<Integer>> cells = Cell.sizes(called, measure);
        double[] sum = new double[most + 1];
        for (int day = 0; day < Days.MANY; day++) {
            Sums come = Sums.nobody(most);
            for (Map.Entry<Cell, List<Integer>> cell : cells.entrySet()) {
                come = come.and(cell(cell.getKey(), cell.getValue(), day, most));
            }
            for (int n = 0; n <= come.reach(); n++) {
                sum[n] += Days.chance(day) * come.chances()[n];
            }
        }
        return new Distribution(sum);
    }

    /** How many come of one cell on a day. */
    Sums cell(Cell cell, List<Integer> sizes, int day, int most) {
        Rule rule = rule(cell, sizes.size(), day);
        double[] mixed = new double[most + 1];
        int reach = 0;
        for (int i = 0; i < rule.rates().length; i++) {
            Sums come = Sums.of(sizes, rule.rates()[i], most);
            reach = come.reach();
            for (int n = 0; n <= reach; n++) {
                mixed[n] += rule.weights()[i] * come.chances()[n];
            }
        }
        return new Sums(mixed, reach);
    }

    /** The rates that a cell of so many parties may have on a day. */
    Rule rule(Cell cell, int parties, int day) {
        int least = Math.min(MOST_RATES, parties / 2 + 1);
        // by steps, so that few rules are made
        int size = least <= 2 ? least : Math.min(MOST_RATES, (least + 3) / 4 * 4);
        return rules.computeIfAbsent(new Wanted(cell, size, day), this::make);
    }

    private Rule make(Wanted wanted) {
        Standing standing = wanted.cell().standing();
        double shift = Days.z(wanted.day()) * spreads.getOrDefault(standing, 0.0);
        return usual(wanted.cell(), wanted.size()).shift(shift);
    }

    private Rule usual(Cell cell, int size) {
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

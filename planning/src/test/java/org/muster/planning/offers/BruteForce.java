package org.muster.planning.offers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The chance that more than so many come, by going through every set of parties that could come. It
 * shares nothing with {@link Yield}: chances of sets come from the moments of the beliefs. Days
 * must not differ.
 */
final class BruteForce {
    private final Rates rates;

    BruteForce(Rates rates) {
        this.rates = rates;
    }

    double above(List<Called> called, Measure measure, int limit) {
        double sum = 0;
        for (int set = 0; set < 1 << called.size(); set++) {
            int come = 0;
            for (int i = 0; i < called.size(); i++) {
                come += (set >> i & 1) * measure.of(called.get(i).party().size());
            }
            sum += come > limit ? chance(called, set) : 0;
        }
        return sum;
    }

    private double chance(List<Called> called, int set) {
        Map<String, List<Boolean>> cells = new LinkedHashMap<>();
        Map<String, Called> first = new LinkedHashMap<>();
        for (int i = 0; i < called.size(); i++) {
            Called one = called.get(i);
            String cell = one.standing() + " " + one.party().group();
            cells.computeIfAbsent(cell, c -> new ArrayList<>()).add((set >> i & 1) == 1);
            first.putIfAbsent(cell, one);
        }
        double chance = 1;
        for (var cell : cells.entrySet()) {
            int come = (int) cell.getValue().stream().filter(Boolean::booleanValue).count();
            chance *=
                    chance(
                            Objects.requireNonNull(first.get(cell.getKey())),
                            come,
                            cell.getValue().size() - come);
        }
        return chance;
    }

    /** That these come and those do not, by the sum over who of the others would have come. */
    private double chance(Called like, int come, int stay) {
        double sum = 0;
        double choose = 1;
        for (int j = 0; j <= stay; j++) {
            sum += (j % 2 == 0 ? choose : -choose) * moment(like, come + j);
            choose = choose * (stay - j) / (j + 1);
        }
        return sum;
    }

    private double moment(Called like, int power) {
        RateGroup group = like.party().group();
        return switch (like.standing()) {
            case HERE -> 1;
            case ACCEPTED -> moment(rates.show().of(group), power);
            case UNANSWERED ->
                    moment(rates.show().of(group), power)
                            * moment(rates.acceptance().of(group), power);
        };
    }

    private static double moment(Beta belief, int power) {
        double product = 1;
        for (int k = 0; k < power; k++) {
            product *= (belief.yes() + k) / (belief.strength() + k);
        }
        return product;
    }
}

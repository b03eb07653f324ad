package org.muster.planning.why;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Divide and conquer for a set of demands that clashes and from which none can be left out
 * (QuickXplain, Junker 2004): few questions where the set is small among many demands.
 */
record Shrinking(Predicate<List<Demand>> possible, BooleanSupplier stopped) {

    List<Demand> shrink(List<Demand> demands) {
        return shrink(List.of(), false, demands);
    }

    /**
     * What of some demands clashes with others that are taken for granted.
     *
     * @param changed whether something was granted since the last question
     */
    private List<Demand> shrink(List<Demand> granted, boolean changed, List<Demand> demands) {
        if (stopped.getAsBoolean() || (changed && !possible.test(granted))) {
            return List.of();
        }
        if (demands.size() <= 1) {
            return demands;
        }
        int half = demands.size() / 2;
        List<Demand> first = demands.subList(0, half);
        List<Demand> second = demands.subList(half, demands.size());
        List<Demand> ofSecond = shrink(both(granted, first), true, second);
        List<Demand> ofFirst = shrink(both(granted, ofSecond), !ofSecond.isEmpty(), first);
        return both(ofFirst, ofSecond);
    }

    private static List<Demand> both(List<Demand> some, List<Demand> others) {
        List<Demand> both = new ArrayList<>(some);
        both.addAll(others);
        return both;
    }
}

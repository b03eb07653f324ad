package org.muster.core.roll;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.function.Predicate;

/** The first few of a choice, in an order, and how many the choice has in all. */
public record Excerpt<T>(List<T> first, int inAll) {
    public Excerpt {
        first = List.copyOf(first);
    }

    /** Keeps only as many as are wanted, so that a million need no sorting. */
    static <T> Excerpt<T> of(
            List<RollLine> all,
            Predicate<RollLine> chosen,
            Function<RollLine, T> shown,
            Comparator<T> order,
            int most) {
        PriorityQueue<T> first = new PriorityQueue<>(order.reversed());
        int inAll = 0;
        for (RollLine line : all) {
            if (!chosen.test(line)) {
                continue;
            }
            inAll++;
            T next = shown.apply(line);
            if (first.size() < most) {
                first.add(next);
            } else if (most > 0 && order.compare(next, first.element()) < 0) {
                first.remove();
                first.add(next);
            }
        }
        List<T> sorted = new ArrayList<>(first);
        sorted.sort(order);
        return new Excerpt<>(sorted, inAll);
    }
}

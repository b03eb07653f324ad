package org.muster.core.roll;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;

/** The first few lines of a choice, in an order, and how many the choice has in all. */
public record Excerpt(List<RollLine> lines, int inAll) {
    public Excerpt {
        lines = List.copyOf(lines);
    }

    /** Keeps only as many as are wanted, so that a million need no sorting. */
    static Excerpt of(
            List<RollLine> all,
            Predicate<RollLine> chosen,
            Comparator<RollLine> order,
            int most) {
        PriorityQueue<RollLine> first = new PriorityQueue<>(order.reversed());
        int inAll = 0;
        for (RollLine line : all) {
            if (!chosen.test(line)) {
                continue;
            }
            inAll++;
            if (first.size() < most) {
                first.add(line);
            } else if (most > 0 && order.compare(line, first.element()) < 0) {
                first.remove();
                first.add(line);
            }
        }
        List<RollLine> lines = new ArrayList<>(first);
        lines.sort(order);
        return new Excerpt(lines, inAll);
    }
}

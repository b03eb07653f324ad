package org.muster.planning.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.muster.core.plan.Hours;
import org.muster.planning.model.Span;

/** Hours as people enter them, in any order and with overlaps, as the planner counts them. */
final class Stretches {
    /** Longer than anybody plans ahead. */
    private static final Duration FAR = Duration.ofDays(400);

    private Stretches() {}

    /** In order, those that meet as one. */
    static List<Span> joined(List<Hours> hours) {
        List<Span> joined = new ArrayList<>();
        for (Hours next : hours.stream().sorted(Comparator.comparing(Hours::from)).toList()) {
            Span last = joined.isEmpty() ? null : joined.getLast();
            if (last == null || next.from().isAfter(last.to())) {
                joined.add(new Span(next.from(), next.to()));
            } else if (next.to().isAfter(last.to())) {
                joined.set(joined.size() - 1, new Span(last.from(), next.to()));
            }
        }
        return joined;
    }

    /** All other time around now, of stretches that are in order. */
    static List<Span> others(List<Span> joined, Instant now) {
        List<Span> others = new ArrayList<>();
        Instant at = now.minus(FAR);
        for (Span span : joined) {
            if (at.isBefore(span.from())) {
                others.add(new Span(at, span.from()));
            }
            at = at.isAfter(span.to()) ? at : span.to();
        }
        if (at.isBefore(now.plus(FAR))) {
            others.add(new Span(at, now.plus(FAR)));
        }
        return others;
    }
}

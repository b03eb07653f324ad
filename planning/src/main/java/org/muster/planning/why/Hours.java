package org.muster.planning.why;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.muster.planning.model.Place;
import org.muster.planning.model.Problem;
import org.muster.planning.model.Road;
import org.muster.planning.model.Span;

/** When one can set out on a road: it is not closed, and rally points are open at both ends. */
final class Hours {
    private final Map<String, List<Span>> open = new HashMap<>();

    Hours(Problem problem) {
        for (Place place : problem.places()) {
            if (place instanceof Place.RallyPoint point) {
                open.put(point.id(), point.open());
            }
        }
    }

    boolean isOpen(Road road, Instant departs) {
        return road.closed().stream().noneMatch(span -> span.holds(departs))
                && holds(road.from(), departs)
                && holds(road.to(), departs.plus(road.travel()));
    }

    private boolean holds(String place, Instant moment) {
        List<Span> hours = open.getOrDefault(place, List.of());
        return hours.isEmpty() || hours.stream().anyMatch(span -> span.holds(moment));
    }

    /** The first moment from one on at which one can set out; empty: never again. */
    Optional<Instant> next(Road road, Instant from) {
        TreeSet<Instant> candidates = new TreeSet<>();
        candidates.add(from);
        road.closed().forEach(span -> candidates.add(span.to()));
        open.getOrDefault(road.from(), List.of()).forEach(span -> candidates.add(span.from()));
        open.getOrDefault(road.to(), List.of())
                .forEach(span -> candidates.add(span.from().minus(road.travel())));
        return candidates.tailSet(from, true).stream()
                .filter(moment -> isOpen(road, moment))
                .findFirst();
    }
}

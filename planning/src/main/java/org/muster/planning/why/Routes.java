package org.muster.planning.why;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.muster.planning.check.Hop;
import org.muster.planning.model.Party;
import org.muster.planning.model.Problem;
import org.muster.planning.model.Road;

/** The ways on the ground that bring somebody to a place first; made once, read by many. */
final class Routes {
    private final Duration margin;
    private final Map<String, List<Road>> from = new HashMap<>();

    Routes(Problem problem) {
        margin = problem.policy().margin();
        for (Road road : problem.roads()) {
            from.computeIfAbsent(road.from(), _ -> new ArrayList<>()).add(road);
        }
    }

    /** How somebody can take a road who is at its beginning at a moment. */
    interface Leaving {
        Optional<Hop> next(Road road, Instant from);
    }

    private record Label(String place, Instant at, @Nullable Label before, @Nullable Hop hop) {}

    /** The way that arrives first; empty: there is none. No hops where one is there already. */
    Optional<List<Hop>> find(String start, Instant at, String goal, Leaving leaving) {
        PriorityQueue<Label> queue = new PriorityQueue<>(comparing(Label::at));
        Set<String> reached = new HashSet<>();
        queue.add(new Label(start, at, null, null));
        while (!queue.isEmpty()) {
            Label label = queue.poll();
            if (label.place().equals(goal)) {
                return Optional.of(hops(label));
            }
            if (reached.add(label.place())) {
                for (Road road : from.getOrDefault(label.place(), List.of())) {
                    leaving.next(road, ready(label, road))
                            .ifPresent(hop ->
                                    queue.add(new Label(road.to(), hop.arrives(), label, hop)));
                }
            }
        }
        return Optional.empty();
    }

    private Instant ready(Label label, Road road) {
        boolean waits = label.hop() != null && road.means() == Road.Means.CONVOY;
        return waits ? label.at().plus(margin) : label.at();
    }

    private static List<Hop> hops(Label last) {
        LinkedList<Hop> hops = new LinkedList<>();
        for (Label label = last; label != null; label = label.before()) {
            if (label.hop() != null) {
                hops.addFirst(label.hop());
            }
        }
        return hops;
    }

    /** When a way brings a party to its end, with the margin that it needs there. */
    Instant there(Party party, Instant now, List<Hop> hops) {
        if (hops.isEmpty()) {
            return party.ready().isAfter(now) ? party.ready() : now;
        }
        return hops.getLast().arrives().plus(margin);
    }

    /**
     * The same way with those rides by own means later that lead to a convoy: nobody waits at a
     * rally point longer than the margin.
     */
    List<Hop> justInTime(List<Hop> hops, Hours hours) {
        List<Hop> later = new ArrayList<>(hops);
        for (int i = hops.size() - 2; i >= 0; i--) {
            Hop next = later.get(i + 1);
            Hop hop = later.get(i);
            boolean waits = next.convoy().isPresent();
            Instant by = waits ? next.departs().minus(margin) : next.departs();
            Instant departs = by.minus(hop.road().travel());
            if (hop.convoy().isEmpty() && hours.isOpen(hop.road(), departs)) {
                later.set(i, new Hop(hop.road(), departs, hop.convoy()));
            }
        }
        return later;
    }
}

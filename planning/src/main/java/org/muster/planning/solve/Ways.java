package org.muster.planning.solve;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PrimitiveIterator;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.muster.planning.model.Load;
import org.muster.planning.model.Place.RallyPoint;
import org.muster.planning.model.Problem;
import org.muster.planning.model.Road;
import org.muster.planning.model.Road.Means;
import org.muster.planning.model.Span;

/** The ways from every place to every terminal, those without convoys and the short ones first. */
final class Ways {
    private static final int MOST_ROADS = 4;
    private static final int MOST_ROUTES = 6;
    private static final int NEVER = Integer.MAX_VALUE;
    private static final int MINUTE = 60;

    private static final Comparator<Way> ORDER =
            Comparator.comparing(Way::needsConvoy)
                    .thenComparing(way ->
                            way.roads().stream()
                                    .map(Road::travel)
                                    .reduce(Duration.ZERO, Duration::plus));

    private final Clock clock;
    private final int margin;
    private final Map<String, List<Road>> roadsFrom = new HashMap<>();
    private final Registry<RallyPoint> rallyPoints = new Registry<>();
    private final Wheels wheels;
    private final Map<List<String>, List<Way>> known = new HashMap<>();
    private final Map<Journey, List<Way>> passable = new HashMap<>();

    private record Journey(String place, String terminal, Load party) {}

    Ways(Problem problem, Clock clock) {
        this.clock = clock;
        margin = Clock.seconds(problem.policy().margin());
        wheels = new Wheels(problem);
        problem.roads()
                .forEach(road ->
                        roadsFrom.computeIfAbsent(road.from(), key -> new ArrayList<>()).add(road));
        problem.places()
                .forEach(place -> {
                    if (place instanceof RallyPoint point) {
                        rallyPoints.put(point.id(), point);
                    }
                });
    }

    /** The ways of the first routes, whoever goes them. */
    List<Way> between(String place, String terminal) {
        return ofFirstRoutes(all(place, terminal));
    }

    /** The ways of the first routes that a party of a kind can go. */
    List<Way> between(Kind kind, String terminal) {
        return passable.computeIfAbsent(
                new Journey(kind.place(), terminal, kind.load()),
                journey ->
                        ofFirstRoutes(
                                all(journey.place(), terminal).stream()
                                        .filter(way -> wheels.take(way, journey.party()))
                                        .toList()));
    }

    /** Two roads between the same places are two ways of one route: one may be shut at night. */
    private static List<Way> ofFirstRoutes(List<Way> ways) {
        Set<List<String>> routes = new HashSet<>();
        List<Way> first = new ArrayList<>();
        for (Way way : ways) {
            List<String> route = way.roads().stream().map(Road::to).toList();
            if (routes.size() < MOST_ROUTES) {
                routes.add(route);
            }
            if (routes.contains(route)) {
                first.add(way);
            }
        }
        return first;
    }

    private List<Way> all(String place, String terminal) {
        return known.computeIfAbsent(List.of(place, terminal), key -> find(place, terminal));
    }

    private List<Way> find(String place, String terminal) {
        if (place.equals(terminal)) {
            return List.of(Way.NONE);
        }
        List<Way> found = new ArrayList<>();
        walk(place, terminal, new ArrayList<>(), new LinkedHashSet<>(Set.of(place)), found);
        return found.stream().sorted(ORDER).toList();
    }

    private void walk(
            String at, String terminal, List<Road> path, Set<String> seen, List<Way> found) {
        for (Road road : roadsFrom.getOrDefault(at, List.of())) {
            if (!seen.add(road.to())) {
                continue;
            }
            path.add(road);
            if (road.to().equals(terminal)) {
                found.add(new Way(List.copyOf(path)));
            } else if (path.size() < MOST_ROADS) {
                walk(road.to(), terminal, path, seen, found);
            }
            path.removeLast();
            seen.remove(road.to());
        }
    }

    /** The earliest second at which each road can be set out on, if nothing is full. */
    int[] earliest(Way way, int ready) {
        int[] departs = new int[way.roads().size()];
        int at = Math.max(0, ready);
        for (int i = 0; i < departs.length; i++) {
            Road road = way.roads().get(i);
            boolean convoy = road.means() == Means.CONVOY;
            int can = convoy && i > 0 && at != NEVER ? at + margin : at;
            departs[i] = firstOpen(road, can, convoy);
            at = departs[i] == NEVER ? NEVER : departs[i] + Clock.seconds(road.travel());
        }
        return departs;
    }

    /** When people can be at the terminal at the earliest, if nothing is full. */
    int arrival(Way way, int ready) {
        int last = way.roads().size() - 1;
        if (last < 0) {
            return Math.max(0, ready);
        }
        int departs = earliest(way, ready)[last];
        return departs == NEVER ? NEVER : departs + Clock.seconds(way.roads().get(last).travel());
    }

    private int firstOpen(Road road, int from, boolean onGrid) {
        if (from == NEVER) {
            return NEVER;
        }
        int step = clock.period();
        int at = onGrid ? clock.ceiling(from) * step : from;
        int end = clock.periods() * step;
        while (at < end && !isOpen(road, at)) {
            at = onGrid ? at + step : (Math.floorDiv(at, 60) + 1) * 60;
        }
        return at < end ? at : NEVER;
    }

    /**
     * The seconds at which one can set out on a road between two, the latest first. Convoys set out
     * on the grid, people by own means at the latest second and, before it, at whole minutes.
     */
    PrimitiveIterator.OfInt times(Road road, int earliest, int latest) {
        return open(road, earliest, latest).iterator();
    }

    /**
     * The same: first those that a manner's patience allows, the least risky before all others and
     * the earliest or the latest of them by that manner; then the rest, the latest first.
     */
    PrimitiveIterator.OfInt times(Road road, int earliest, int latest, Risks risks, Manner manner) {
        if (road.risks().isEmpty() && !manner.early()) {
            return times(road, earliest, latest);
        }
        int near = latest - manner.patience();
        List<Integer> patient = open(road, Math.max(near, earliest), latest).boxed().toList();
        Stream<Integer> first =
                (manner.early() ? patient.reversed() : patient)
                        .stream().sorted(Comparator.comparingDouble(at -> risks.of(road, at)));
        IntStream then = open(road, earliest, latest).filter(at -> at < near);
        return IntStream.concat(first.mapToInt(at -> at), then).iterator();
    }

    private IntStream open(Road road, int earliest, int latest) {
        boolean onGrid = road.means() == Means.CONVOY;
        int step = onGrid ? clock.period() : MINUTE;
        int first = onGrid ? clock.floor(latest) * step : latest;
        int least = Math.max(0, earliest);
        return IntStream.iterate(first, at -> at >= least, at -> at - step)
                .filter(at -> isOpen(road, at));
    }

    /** Whether one can set out on a road, with its rally points open at both ends. */
    boolean isOpen(Road road, int departs) {
        for (Span closed : road.closed()) {
            if (closed.holds(clock.at(departs))) {
                return false;
            }
        }
        return isOpen(road.from(), departs)
                && isOpen(road.to(), departs + Clock.seconds(road.travel()));
    }

    private boolean isOpen(String place, int second) {
        if (!rallyPoints.has(place)) {
            return true;
        }
        List<Span> open = rallyPoints.get(place).open();
        return open.isEmpty() || open.stream().anyMatch(span -> span.holds(clock.at(second)));
    }
}

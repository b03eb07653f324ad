package org.muster.planning.solve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.muster.planning.model.Fleet;
import org.muster.planning.model.Fleet.Service;
import org.muster.planning.model.Road;
import org.muster.planning.model.Road.Means;

/**
 * How many places convoys can bring to a terminal at most by a time: every vehicle drives from the
 * plan's now on without a pause, always the quickest of its roads, always full.
 */
final class Convoys {
    private final Outline outline;
    private final String terminal;
    private final Map<String, Boolean> needs = new HashMap<>();
    private final List<Shuttle> shuttles = new ArrayList<>();

    /**
     * A fleet at its quickest.
     *
     * @param first when its first people can be at the terminal
     * @param cycle between two trips of a vehicle
     */
    private record Shuttle(Fleet fleet, int first, int cycle) {}

    Convoys(Outline outline, String terminal) {
        this.outline = outline;
        this.terminal = terminal;
        Set<String> roads = new HashSet<>();
        for (Kind kind : outline.kinds()) {
            needs.computeIfAbsent(kind.place(), this::needsConvoy);
            if (needs(kind)) {
                outline.ways()
                        .between(kind.place(), terminal)
                        .forEach(way -> way.roads().forEach(road -> roads.add(road.id())));
            }
        }
        outline.problem().fleets().forEach(fleet -> shuttle(fleet, roads));
    }

    private boolean needsConvoy(String place) {
        List<Way> ways = outline.ways().between(place, terminal);
        return !ways.isEmpty() && ways.stream().allMatch(Way::needsConvoy);
    }

    boolean needs(Kind kind) {
        return needs.getOrDefault(kind.place(), false);
    }

    boolean areNeeded() {
        return needs.containsValue(true);
    }

    private void shuttle(Fleet fleet, Set<String> roads) {
        int first = Integer.MAX_VALUE;
        int cycle = Integer.MAX_VALUE;
        for (Road road : outline.problem().roads()) {
            if (road.means() != Means.CONVOY || !roads.contains(road.id())) {
                continue;
            }
            for (Service service : fleet.services()) {
                if (service.road().equals(road.id())) {
                    int there = Clock.seconds(service.approach()) + Clock.seconds(road.travel());
                    first = Math.min(first, there);
                    cycle = Math.min(cycle, there + Clock.seconds(service.back()));
                }
            }
        }
        if (first != Integer.MAX_VALUE) {
            shuttles.add(new Shuttle(fleet, first, Math.max(1, cycle)));
        }
    }

    /** Seats and stretchers at most that can have arrived by a second. */
    long mostBy(int second) {
        long places = 0;
        for (Shuttle shuttle : shuttles) {
            long each = (long) shuttle.fleet().room().seats() + shuttle.fleet().room().stretchers();
            places += trips(shuttle, second) * each;
        }
        return places;
    }

    private long trips(Shuttle shuttle, int second) {
        if (second < shuttle.first()) {
            return 0;
        }
        Fleet fleet = shuttle.fleet();
        long trips = fleet.vehicles() * ((second - shuttle.first()) / shuttle.cycle() + 1L);
        long perDay = fleet.vehicles() * fleet.driving().toSeconds() / shuttle.cycle();
        trips = Math.min(trips, perDay * (outline.clock().day(second) + 1L));
        double litres = fleet.litresPerHour().orElse(0) * shuttle.cycle() / 3600.0;
        if (fleet.fuel().isPresent() && litres > 0) {
            trips = Math.min(trips, (long) Math.floor(fleet.fuel().getAsLong() / litres + 1e-9));
        }
        return trips;
    }
}

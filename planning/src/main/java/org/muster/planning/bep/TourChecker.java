package org.muster.planning.bep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Follows every bus of a plan by the instance alone, and tells each rule that it breaks. It shares
 * no code with what makes plans and is run on every plan before anybody sees it.
 */
public final class TourChecker {
    private final BusEvacuation problem;

    public TourChecker(BusEvacuation problem) {
        this.problem = problem;
    }

    /**
     * What is wrong with these tours when they claim to end at {@code claimed}; empty when right.
     */
    public List<String> faults(List<Tour> tours, long claimed) {
        List<String> faults = new ArrayList<>();
        Map<Integer, Integer> started = new HashMap<>();
        Map<Integer, Integer> carried = new HashMap<>();
        Map<Integer, Integer> taken = new HashMap<>();
        for (Tour tour : tours) {
            if (!isOf(tour.yard(), problem.buses())) {
                faults.add("There is no yard " + (tour.yard() + 1) + ".");
            }
            started.merge(tour.yard(), 1, Integer::sum);
            for (Trip trip : tour.trips()) {
                if (!isOf(trip.pickUp(), problem.loads())) {
                    faults.add("There is no pick-up " + (trip.pickUp() + 1) + ".");
                }
                if (!isOf(trip.shelter(), problem.room())) {
                    faults.add("There is no shelter " + (trip.shelter() + 1) + ".");
                }
                carried.merge(trip.pickUp(), 1, Integer::sum);
                taken.merge(trip.shelter(), 1, Integer::sum);
            }
        }
        if (!faults.isEmpty()) {
            return faults;
        }
        atMost("buses leave yard", started, problem.buses(), faults);
        atMost("loads come to shelter", taken, problem.room(), faults);
        for (int at = 0; at < problem.loads().size(); at++) {
            int moved = carried.getOrDefault(at, 0);
            if (moved != problem.loads().get(at)) {
                faults.add(
                        "%d loads are taken from pick-up %d, where %d wait."
                                .formatted(moved, at + 1, problem.loads().get(at)));
            }
        }
        long last = tours.stream().mapToLong(this::end).max().orElse(0);
        if (last != claimed) {
            faults.add(
                    "The last arrival is at %s, not at %s."
                            .formatted(problem.time(last), problem.time(claimed)));
        }
        return faults;
    }

    /** When a bus is at each shelter of its tour. */
    public List<Long> arrivals(Tour tour) {
        List<Long> arrivals = new ArrayList<>();
        long clock = 0;
        int from = -1;
        for (Trip trip : tour.trips()) {
            clock +=
                    from < 0
                            ? problem.toPickUp().get(tour.yard()).get(trip.pickUp())
                            : problem.toShelter().get(trip.pickUp()).get(from);
            clock += problem.toShelter().get(trip.pickUp()).get(trip.shelter());
            arrivals.add(clock);
            from = trip.shelter();
        }
        return arrivals;
    }

    private long end(Tour tour) {
        return tour.trips().isEmpty() ? 0 : arrivals(tour).getLast();
    }

    private static boolean isOf(int place, List<Integer> places) {
        return place >= 0 && place < places.size();
    }

    private static void atMost(
            String what, Map<Integer, Integer> used, List<Integer> most, List<String> faults) {
        used.forEach((place, number) -> {
            if (number > most.get(place)) {
                faults.add(
                        "%d %s %d, which has %d."
                                .formatted(number, what, place + 1, most.get(place)));
            }
        });
    }
}

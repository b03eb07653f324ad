package org.muster.planning.bep;

import java.util.List;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a result as JSON (docs/bep.md); places are counted from 1, times are those of the text.
 */
public final class BusJson {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private BusJson() {}

    /** The result with remarks about it, for somebody who reads it on a screen or by a script. */
    public static String write(BusResult result, List<String> remarks) {
        BusEvacuation problem = result.problem();
        ObjectNode json = JSON.createObjectNode();
        json.put("objective", problem.time(result.objective()));
        json.put("lowerBound", problem.time(result.bound()));
        json.put("gap", result.gap());
        json.put("seconds", Math.round(result.seconds() * 1000) / 1000.0);
        json.put("proven", result.isProven());
        json.put("buses", problem.fleet());
        json.put("loads", problem.demand());
        ArrayNode said = json.putArray("remarks");
        remarks.forEach(said::add);
        TourChecker clock = new TourChecker(problem);
        ArrayNode tours = json.putArray("tours");
        result.tours()
                .forEach(tour -> tour(tours.addObject(), tour, clock.arrivals(tour), problem));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json);
    }

    private static void tour(
            ObjectNode json, Tour tour, List<Long> arrivals, BusEvacuation problem) {
        json.put("yard", tour.yard() + 1);
        json.put("end", problem.time(arrivals.getLast()));
        ArrayNode trips = json.putArray("trips");
        for (int at = 0; at < arrivals.size(); at++) {
            ObjectNode trip = trips.addObject();
            trip.put("pickUp", tour.trips().get(at).pickUp() + 1);
            trip.put("shelter", tour.trips().get(at).shelter() + 1);
            trip.put("arrival", problem.time(arrivals.get(at)));
        }
    }
}

package org.muster.planning.drawn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.muster.planning.plan.Booking;
import org.muster.planning.plan.Convoy;
import org.muster.planning.plan.Flight;
import org.muster.planning.plan.Plan;

/**
 * Reads a plan that is drawn as lines.
 *
 * <pre>
 * flight F1 fit=wide
 * convoy K1 R-A 07:00 B*2 escorts=1
 * book p1 F1 T-R@05:30 R-A@07:00/K1
 * </pre>
 */
public final class DrawnPlan {
    private DrawnPlan() {}

    public static Plan of(String drawing) {
        List<Flight> flights = new ArrayList<>();
        List<Convoy> convoys = new ArrayList<>();
        List<Booking> bookings = new ArrayList<>();
        for (Line line : Line.listAll(drawing)) {
            switch (line.word(0)) {
                case "flight" -> flights.add(new Flight(line.word(1), line.find("fit")));
                case "convoy" -> convoys.add(convoy(line));
                case "book" ->
                        bookings.add(
                                new Booking(
                                        line.word(1),
                                        line.word(2),
                                        line.wordsFrom(3).stream().map(DrawnPlan::ride).toList()));
                default -> throw new IllegalArgumentException("no such line: " + line.word(0));
            }
        }
        return new Plan(flights, convoys, bookings);
    }

    private static Convoy convoy(Line line) {
        List<Convoy.Vehicles> vehicles =
                Arrays.stream(line.word(4).split(","))
                        .map(text -> text.split("\\*"))
                        .map(parts -> new Convoy.Vehicles(parts[0], Integer.parseInt(parts[1])))
                        .toList();
        return new Convoy(
                line.word(1),
                line.word(2),
                Line.timeOf(line.word(3)),
                vehicles,
                line.findInt("escorts").orElse(0));
    }

    private static Booking.Ride ride(String text) {
        String[] parts = text.split("[@/]");
        return new Booking.Ride(
                parts[0],
                Line.timeOf(parts[1]),
                parts.length > 2 ? Optional.of(parts[2]) : Optional.empty());
    }
}

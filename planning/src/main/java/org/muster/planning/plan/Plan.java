package org.muster.planning.plan;

import java.util.List;

/**
 * Who goes how. Whoever has no booking is left. It says everything that a checker needs beside the
 * problem.
 */
public record Plan(List<Flight> flights, List<Convoy> convoys, List<Booking> bookings) {
    public static final Plan NOBODY = new Plan(List.of(), List.of(), List.of());

    public Plan {
        flights = List.copyOf(flights);
        convoys = List.copyOf(convoys);
        bookings = List.copyOf(bookings);
    }
}

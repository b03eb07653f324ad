package org.muster.planning.bep;

import java.util.List;

/** What one bus does: it leaves its yard and makes these trips one after another. */
public record Tour(int yard, List<Trip> trips) {
    public Tour {
        trips = List.copyOf(trips);
    }
}

package org.muster.core.movement;

import java.util.Collection;

/** How many are carried, by seating. */
public record Load(int seats, int laps, int stretchers) {

    public static Load of(Collection<Seating> seatings) {
        int seats = 0;
        int laps = 0;
        int stretchers = 0;
        for (Seating seating : seatings) {
            switch (seating) {
                case SEAT -> seats++;
                case LAP -> laps++;
                case STRETCHER -> stretchers++;
            }
        }
        return new Load(seats, laps, stretchers);
    }

    /** Everybody, infants on laps included. */
    public int souls() {
        return seats + laps + stretchers;
    }
}

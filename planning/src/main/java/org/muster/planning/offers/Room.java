package org.muster.planning.offers;

import java.util.OptionalInt;

/**
 * What a leg still has for those who are called: free seats, places that a limit on souls leaves,
 * free places for stretchers, and how many may wait on standby at the rally point when more come
 * than fit. A limit that is not known does not limit, as on the leg itself.
 */
public record Room(int seats, OptionalInt souls, OptionalInt stretchers, int standby) {
    public Room {
        if (seats < 0 || standby < 0 || souls.orElse(0) < 0 || stretchers.orElse(0) < 0) {
            throw new IllegalArgumentException(
                    "no room can be below 0: seats "
                            + seats
                            + ", souls "
                            + souls
                            + ", stretchers "
                            + stretchers
                            + ", standby "
                            + standby);
        }
    }

    public static Room ofSeats(int seats, int standby) {
        return new Room(seats, OptionalInt.empty(), OptionalInt.empty(), standby);
    }
}

package org.muster.planning.model;

import java.util.OptionalInt;

/**
 * How many a vehicle takes, by each limit at once. Infants on laps take no seat but are souls;
 * somebody in a wheelchair takes a seat and a wheelchair's place; a stretcher takes a stretcher's
 * place and no seat. Without a limit on souls (life-rafts) only the places limit them.
 */
public record Room(int seats, OptionalInt souls, int stretchers, int wheelchairs) {
    public Room {
        refuse(seats, "seats");
        refuse(souls.orElse(0), "souls");
        refuse(stretchers, "stretchers");
        refuse(wheelchairs, "wheelchairs");
    }

    public static Room ofSeats(int seats) {
        return new Room(seats, OptionalInt.empty(), 0, 0);
    }

    public boolean holds(Load load) {
        return load.seats() <= seats
                && load.souls() <= souls.orElse(Integer.MAX_VALUE)
                && load.stretchers() <= stretchers
                && load.wheelchairs() <= wheelchairs;
    }

    /** The room of so many vehicles together. */
    public Room times(int vehicles) {
        return new Room(
                Math.multiplyExact(seats, vehicles),
                souls.isPresent()
                        ? OptionalInt.of(Math.multiplyExact(souls.getAsInt(), vehicles))
                        : souls,
                Math.multiplyExact(stretchers, vehicles),
                Math.multiplyExact(wheelchairs, vehicles));
    }

    private static void refuse(int value, String what) {
        if (value < 0) {
            throw new IllegalArgumentException("%s cannot be %d".formatted(what, value));
        }
    }
}

package org.muster.planning.model;

/** What people take up: seats, laps, stretchers, and how many of the seats need a wheelchair. */
public record Load(int seats, int laps, int stretchers, int wheelchairs) {
    public static final Load NONE = new Load(0, 0, 0, 0);

    public Load {
        if (seats < 0 || laps < 0 || stretchers < 0 || wheelchairs < 0) {
            throw new IllegalArgumentException(
                    "a load cannot be negative: %d seats, %d laps, %d stretchers, %d wheelchairs"
                            .formatted(seats, laps, stretchers, wheelchairs));
        }
    }

    public static Load ofSeats(int seats) {
        return new Load(seats, 0, 0, 0);
    }

    /** Everybody, infants on laps included. */
    public int souls() {
        return seats + laps + stretchers;
    }

    public Load plus(Load other) {
        return new Load(
                seats + other.seats,
                laps + other.laps,
                stretchers + other.stretchers,
                wheelchairs + other.wheelchairs);
    }

    public Load times(int parties) {
        return new Load(
                seats * parties, laps * parties, stretchers * parties, wheelchairs * parties);
    }
}

package org.muster.planning.offers;

/**
 * What a party takes up. An infant on a lap is a soul and no seat; somebody on a stretcher takes a
 * stretcher's place and no seat; a child that travels without an adult takes a seat as anybody.
 */
public record PartySize(int seats, int laps, int stretchers) {
    public PartySize {
        if (seats < 0 || laps < 0 || stretchers < 0 || seats + laps + stretchers == 0) {
            throw new IllegalArgumentException(
                    "a party takes up at least one place and none of its numbers is below 0, not "
                            + seats
                            + " seats, "
                            + laps
                            + " laps, "
                            + stretchers
                            + " stretchers");
        }
    }

    public static PartySize ofSeats(int seats) {
        return new PartySize(seats, 0, 0);
    }

    public int souls() {
        return seats + laps + stretchers;
    }
}

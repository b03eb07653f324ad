package org.muster.planning.offers;

/** What is counted of those who come: seats that they sit on, or souls. */
public enum Measure {
    SEATS,
    SOULS;

    int of(PartySize size) {
        return switch (this) {
            case SEATS -> size.seats();
            case SOULS -> size.souls();
        };
    }
}

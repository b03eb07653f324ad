package org.muster.core.estimate;

/** What is to be expected of somebody who has not said where they are. */
public enum Expectation {
    /** A list names them, and no trip tells more. */
    LISTED(2, 2),
    /** Their trip spans the day. */
    TRIP_ON(9, 1),
    /** Their trip is over, or has not begun. */
    TRIP_OFF(1, 9),
    /** No list names them; they became known in another way. */
    UNLISTED(2, 2);

    private final double here;
    private final double away;

    Expectation(double here, double away) {
        this.here = here;
        this.away = away;
    }

    /** As if so many had answered "here" before anybody was asked. */
    double here() {
        return here;
    }

    double away() {
        return away;
    }
}

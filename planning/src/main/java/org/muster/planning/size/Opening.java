package org.muster.planning.size;

import org.muster.planning.size.Need.Airport;

/** The airport's hours, in hours from the start, which is its first opening. */
record Opening(int open) {
    static Opening of(Airport airport) {
        return new Opening(airport.hours());
    }

    /** The first moment from this one on at which it is open; its last moment of a day counts. */
    double next(double hour) {
        double inDay = hour - 24 * Math.floor(hour / 24);
        return open == 24 || inDay <= open ? hour : hour + 24 - inDay;
    }

    /** How many of the hours until then it was open. */
    double openUntil(double hour) {
        double days = Math.floor(hour / 24);
        return days * open + Math.min(open, hour - 24 * days);
    }
}

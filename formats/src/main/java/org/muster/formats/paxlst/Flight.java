package org.muster.formats.paxlst;

import java.util.List;

/**
 * One flight number with its places (groups 2 and 3; guide 4.8 to 4.10).
 *
 * @param number with the carrier's code before it where there is one, such as AF834; a military
 *     flight has a call sign
 * @param carrier empty where no code was ever given: military, chartered, a convoy
 * @param overflight it only crosses the receiving state
 */
public record Flight(String number, String carrier, boolean overflight, List<Stop> stops) {
    public Flight {
        stops = List.copyOf(stops);
    }
}

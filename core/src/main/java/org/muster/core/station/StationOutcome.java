package org.muster.core.station;

/** What a station says of somebody. Who is held goes no further until the station passes them. */
public enum StationOutcome {
    PASSED,
    HELD
}

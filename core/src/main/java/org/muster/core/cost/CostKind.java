package org.muster.core.cost;

/** What money was spent on. */
public enum CostKind {
    /** A whole aircraft, ship or bus. */
    CHARTER,
    /** Seats on a vehicle that somebody else sent. */
    SEATS,
    FUEL,
    /** Landing, handling, overflight, port dues. */
    FEES,
    GROUND_TRANSPORT,
    SECURITY,
    MEDICAL,
    LODGING,
    STAFF,
    OTHER
}

package org.muster.core.place;

/** What a place is for. */
public enum PlaceKind {
    RALLY_POINT,
    /** A road or another way, such as the one to the airport. */
    ROUTE,
    /** An airport or a port. */
    AIRPORT,
    /** An embassy or a consulate. */
    POST,
    OTHER
}

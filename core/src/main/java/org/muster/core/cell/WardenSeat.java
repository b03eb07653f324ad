package org.muster.core.cell;

/** The two seats of a cell. */
public enum WardenSeat {
    HOLDER,
    /** Stands in for the holder, and may do the same. */
    DEPUTY
}

package org.muster.core.place;

/** What a place is just now. */
public enum PlaceStatus {
    PLANNED,
    OPEN,
    /** Nobody more can be taken in. */
    FULL,
    CLOSED,
    /** It is known to those it must be hidden from, or not safe any more. */
    COMPROMISED;

    /** Whether nobody may be sent there: whoever is on the way must be told. */
    public boolean isShut() {
        return this == CLOSED || this == COMPROMISED;
    }

    /** Whether somebody has to say why: those who are on the way ask. */
    boolean needsReason() {
        return this == FULL || isShut();
    }
}

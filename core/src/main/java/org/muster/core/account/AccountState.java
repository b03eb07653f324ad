package org.muster.core.account;

/**
 * The states a person can be accounted for in; each person is in exactly one. The order is that of
 * a journey: first what is not known, then the way out, then the ways that need no seat.
 */
public enum AccountState {
    UNKNOWN("unknown"),
    CONTACTED("contacted"),
    STAYS("staying"),
    WANTS_OUT("waiting to leave"),
    OFFERED("offered a seat"),
    ON_THE_WAY("on the way"),
    AT_CONTROL_CENTRE("at the control centre"),
    MANIFESTED("on a manifest"),
    UNDER_WAY("under way"),
    ARRIVED("arrived"),
    LEFT_ALONE("left by own means"),
    ABROAD("abroad"),
    DEAD("dead");

    private final String word;

    AccountState(String word) {
        this.word = word;
    }

    /** The state in English words, for sentences. */
    public String word() {
        return word;
    }

    /** On a leg that takes them somewhere, or taken there. */
    public boolean isCarried() {
        return this == MANIFESTED || this == UNDER_WAY || this == ARRIVED;
    }

    /** Known, and not known to be gone: neither out, nor away, nor dead. */
    public boolean remains() {
        return this != ARRIVED && this != LEFT_ALONE && this != ABROAD && this != DEAD;
    }

    /** Still to be brought out, and asking for it. */
    public boolean wantsToTravel() {
        return this == WANTS_OUT
                || this == OFFERED
                || this == ON_THE_WAY
                || this == AT_CONTROL_CENTRE;
    }
}

package org.muster.core.clearance;

/** How far one clearance of a leg is. */
public enum ClearanceState {
    NOT_ASKED,
    ASKED,
    GIVEN,
    /** Given, but not for the time at which the leg departs as it is planned now. */
    NOT_VALID,
    REFUSED;

    /** Whether a leg is still without it. */
    public boolean isMissing() {
        return this != GIVEN;
    }
}

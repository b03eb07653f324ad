package org.muster.core.tripwire;

/** What a tripwire proposes to whoever decides. */
public enum TripwireProposal {
    /** Staff and families who wish may leave. */
    AUTHORISED_DEPARTURE,
    /** All but a few of the staff have to leave. */
    ORDERED_DEPARTURE,
    SUSPEND_POST,
    MOVE_RALLY_POINT,
    CALL_FORWARD,
    OTHER
}

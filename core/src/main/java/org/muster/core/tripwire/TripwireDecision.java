package org.muster.core.tripwire;

/** What was decided when a tripwire fired. */
public enum TripwireDecision {
    /** What it proposes was done, or something better. */
    DONE,
    NOT_NOW
}

package org.muster.core.intake;

/** How somebody was done with a message. */
public enum MessageOutcome {
    /** It is part of the requests that it is linked to. */
    IN_REQUEST,
    ANSWERED,
    /** Another desk's, or nothing that we can do anything about. */
    NOT_OURS,
    /** Advertising, abuse, empty. */
    NOTHING
}

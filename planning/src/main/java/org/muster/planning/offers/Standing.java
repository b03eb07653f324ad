package org.muster.planning.offers;

/** How far a called party has come. */
public enum Standing {
    /** At the control centre: it needs no more luck. */
    HERE,
    ACCEPTED,
    UNANSWERED
}

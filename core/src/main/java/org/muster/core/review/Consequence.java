package org.muster.core.review;

/** What hangs on an answer to "one person or two?", the gravest first. */
public enum Consequence {
    /** A child, alone or not, may be missed, or counted as brought out when it was not. */
    MINOR,
    /** Somebody who needs care, a stretcher or a wheelchair. */
    CARE,
    /** A place on a leg that has not left may be taken twice, or given to nobody. */
    LEAVING,
    /** Somebody who asked to leave. */
    ASKED,
    /** A figure. */
    FIGURE
}

package org.muster.core.post;

/** Whether somebody has to stay when a departure is ordered. */
public enum Essential {
    YES,
    NO,
    /** Nobody said; it is never guessed. */
    UNKNOWN
}

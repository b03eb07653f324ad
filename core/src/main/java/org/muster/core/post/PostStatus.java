package org.muster.core.post;

/** What a post still does, from all to nothing: what comes later is graver. */
public enum PostStatus {
    NORMAL,
    /** With fewer staff, or fewer services. */
    REDUCED,
    /** Staff and families who wish may leave. */
    AUTHORISED_DEPARTURE,
    /** All but a few of the staff have to leave. */
    ORDERED_DEPARTURE,
    /** It does nothing for now; it is not given up. */
    SUSPENDED,
    CLOSED;

    /** Whether nobody is helped there, whatever was said before. */
    public boolean isShut() {
        return this == SUSPENDED || this == CLOSED;
    }

    public boolean isAtLeast(PostStatus other) {
        return compareTo(other) >= 0;
    }
}

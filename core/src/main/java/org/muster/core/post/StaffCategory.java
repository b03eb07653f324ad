package org.muster.core.post;

/** How somebody comes to work at a post. */
public enum StaffCategory {
    /** Sent there by their ministry of foreign affairs. */
    SENT,
    /** Sent there by another ministry or agency: defence, police, aid. */
    OTHER_AGENCY,
    /** Engaged in the country. */
    LOCAL,
    /** Of a firm that works for the post, such as guards. */
    CONTRACTOR
}

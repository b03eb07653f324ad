package org.muster.core.enquiry;

/** How somebody was done with an enquiry. */
public enum EnquiryOutcome {
    ANSWERED,
    NOT_FOUND,
    /** The person who is looked for does not want an answer to be given. */
    NOT_WISHED,
    /** Somebody who speaks with families in person goes on with it. */
    HANDED_OVER,
    /** Whoever asked looks no more. */
    WITHDRAWN,
    /** The same as another one, or none at all. */
    NOTHING
}

package org.muster.core.tally;

/** Which nationality of a person a tally goes by. */
public enum Basis {
    /** The one chosen for totals, else the verified one, else the first claimed. */
    COUNTED,
    /** Only what a gate saw in a document. */
    VERIFIED,
    /** The first that the person or their list claims. */
    CLAIMED
}

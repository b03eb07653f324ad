package org.muster.ledger.reads;

/** What became of somebody's asking. */
public enum ReadOutcome {
    /** They were shown what identifies persons. */
    SHOWN,
    /** They had no right to it, or had opened too many. */
    REFUSED,
    /** A name and a password did not fit. */
    SIGN_IN_FAILED
}

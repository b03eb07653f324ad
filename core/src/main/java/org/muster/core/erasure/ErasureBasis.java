package org.muster.core.erasure;

/** Why a person is erased. */
public enum ErasureBasis {
    OWN_REQUEST,
    /** The time is over for which the data of people are kept. */
    RETENTION_OVER,
    /** They should never have been recorded: an invented row, somebody of another operation. */
    WRONGLY_RECORDED,
    /** A court or a supervisory authority ordered it. */
    ORDERED
}

package org.muster.core.reveal;

/** What somebody needs a masked field for. */
public enum RevealPurpose {
    /** To reach them, or who they belong to. */
    REACH,
    /** To make sure that it is them. */
    IDENTIFY,
    /** They or others are in danger. */
    DANGER,
    /** Something about them is wrong and is being mended. */
    CORRECTION,
    OTHER
}

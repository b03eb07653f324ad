package org.muster.core.demarche;

/** How an approach is made. */
public enum DemarcheChannel {
    NOTE_VERBALE,
    CALL,
    /** An ambassador is called in. */
    SUMMONS,
    /** Said in public. */
    PUBLIC,
    LETTER,
    MEETING,
    /** What the source says of it leaves open how it was made. */
    NOT_KNOWN
}

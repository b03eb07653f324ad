package org.muster.core.campaign;

/** What a reply was read as. */
public enum Meaning {
    WANTS_TO_LEAVE,
    WANTS_TO_STAY,
    IS_OUT,
    COMES,
    DOES_NOT_COME,
    /** The language in which they want to read. */
    OTHER_LANGUAGE,
    /** Nothing but a word of thanks. */
    THANKS,
    /** A person has to read it. */
    UNCLEAR
}

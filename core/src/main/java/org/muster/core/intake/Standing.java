package org.muster.core.intake;

/** As what somebody writes, as far as it is known. */
public enum Standing {
    NOT_KNOWN,
    /** For themselves and those who are with them. */
    FAMILY,
    RELATIVE,
    PARLIAMENT,
    EMPLOYER,
    /** Another state, an organisation, a carrier. */
    PARTNER,
    OTHER;

    /**
     * Whether they write of others. They are told that their message was taken up, never where
     * anybody is: that is for the person to say.
     */
    public boolean isForOthers() {
        return this != NOT_KNOWN && this != FAMILY;
    }
}

package org.muster.core.closing;

/** What somebody waited for; each is counted from when it was asked until it was there. */
public enum ResponseKind {
    /** From asking to leave until the leg of one of the party left the country. */
    REQUEST_TO_DEPARTURE,
    /** From the offer of a seat until the party said yes or no. */
    OFFER_TO_ANSWER,
    /** From a message until somebody was done with it. */
    MESSAGE_TO_END,
    ENQUIRY_TO_END,
    DEMARCHE_TO_ANSWER,
    /** From the draft of a bulletin until it went out. */
    BULLETIN_TO_PUBLICATION,
    /** From when it could be known that a tripwire was reached until somebody decided. */
    TRIPWIRE_TO_DECISION
}

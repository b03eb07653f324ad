package org.muster.planning.offers;

/** By what way a party was met, and is told of its offer. */
public enum Channel {
    FORM,
    CALL,
    IN_PERSON,
    UNKNOWN
}

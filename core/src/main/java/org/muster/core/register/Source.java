package org.muster.core.register;

/**
 * Where a piece of knowledge comes from. {@code reference} names the list, the call or the gate,
 * never a person.
 */
public record Source(Kind kind, String reference) {

    /** The sorts of sources. */
    public enum Kind {
        CONSULAR_REGISTER,
        TRAVELLER_LIST,
        PARTNER_LIST,
        CALL,
        FORM,
        WARDEN,
        GATE,
        STAFF
    }
}

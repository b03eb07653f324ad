package org.muster.core.intake;

/** How a message reached us. */
public enum MessageWay {
    EMAIL,
    /** Typed into a page that anybody can open. */
    FORM,
    PHONE,
    SMS,
    /** Somebody stood at a desk. */
    VISIT,
    LETTER,
    WARDEN,
    PARTNER
}

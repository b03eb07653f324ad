package org.muster.core.intake;

/** How a message reached us. */
public enum MessageWay {
    EMAIL,
    PHONE,
    SMS,
    /** Somebody stood at a desk. */
    VISIT,
    LETTER,
    WARDEN,
    PARTNER
}

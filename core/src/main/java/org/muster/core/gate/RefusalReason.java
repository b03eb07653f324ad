package org.muster.core.gate;

/** Why a person was not let aboard. */
public enum RefusalReason {
    NO_DOCUMENT,
    NOT_ELIGIBLE,
    SECURITY,
    MEDICAL,
    BAGGAGE,
    LEG_FULL,
    OWN_WISH
}

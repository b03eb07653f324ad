package org.muster.core.request;

/** What a person needs on the way; shown only to those who must know. */
public enum Need {
    MEDICAL,
    STRETCHER,
    WHEELCHAIR,
    PREGNANT,
    INFANT,
    MINOR_ALONE
}

package org.muster.core.request;

/** What a person means to do other than asking for a seat. */
public enum Intent {
    STAYS,
    LEFT_ALONE,
    ABROAD
}

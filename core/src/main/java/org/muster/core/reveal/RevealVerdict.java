package org.muster.core.reveal;

/** What somebody else found who looked at a reveal afterwards. */
public enum RevealVerdict {
    JUSTIFIED,
    NOT_JUSTIFIED
}

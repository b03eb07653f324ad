package org.muster.core.register;

/** How an attempt to reach somebody ended. */
public enum ContactOutcome {
    REACHED,
    NO_ANSWER,
    WRONG_NUMBER
}

package org.muster.core.register;

/** Whether somebody is in the country of the operation. */
public enum Presence {
    HERE,
    AWAY,
    UNKNOWN
}

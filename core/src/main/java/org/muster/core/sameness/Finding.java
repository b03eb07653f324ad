package org.muster.core.sameness;

/** What somebody who looked at two references says. */
public enum Finding {
    ONE,
    TWO
}

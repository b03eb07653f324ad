package org.muster.core.closing;

/** What somebody says of a point of the closing list. */
public enum ClosingAnswer {
    /** Only of what the facts do not tell. */
    DONE,
    /** Only of what the facts do not tell; needs a sentence why. */
    NOT_NEEDED,
    /** Only of what the facts tell to be open; needs a sentence why. */
    LEFT_OPEN,
    /** What was said before does not hold any more. */
    TAKEN_BACK
}

package org.muster.core.code;

/** What a code is printed on. Its place in this list is written into codes: never reorder. */
public enum CodeKind {
    BAND,
    PASS,
    FORM
}

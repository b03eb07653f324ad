package org.muster.core.register;

/** As travel documents have it: F, M, or X; or not known. */
public enum Sex {
    FEMALE,
    MALE,
    OTHER,
    UNKNOWN
}

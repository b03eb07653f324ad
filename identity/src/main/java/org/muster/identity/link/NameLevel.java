package org.muster.identity.link;

/** How alike two names, or two parts of names, are; the order is from best to worst. */
public enum NameLevel {
    SAME,
    VARIANT,
    CLOSE,
    NEAR,
    PART,
    OTHER
}

package org.muster.planning.offers;

/** What kind of party it is, as far as it tells whether they come. */
public enum PartyKind {
    ALONE,
    TOGETHER,
    WITH_NEEDS
}

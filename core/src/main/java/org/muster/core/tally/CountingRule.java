package org.muster.core.tally;

/** What a tally counts. Each person counts once. */
public enum CountingRule {
    /** Persons whom a consular, traveller or partner list named. */
    LISTED,
    /** Persons whose latest presence is here. */
    HERE,
    /** Persons who are, or were before they boarded, in a request that was not withdrawn. */
    ASKED,
    /** Souls on sealed manifests, as corrected, of legs out of the country that have departed. */
    CARRIED
}

package org.muster.ledger.anchor;

import java.time.Instant;

/** What a time stamp says of an anchor. */
public sealed interface StampChecked {

    /**
     * The anchor was there at this time.
     *
     * @param by the authority's name, as its certificate tells it
     * @param trusted whether its certificate leads to one that was given; else anybody may have
     *     made it
     */
    record Good(Instant at, String by, boolean trusted) implements StampChecked {}

    /** It proves nothing, and why. */
    record Bad(String sentence) implements StampChecked {}
}

package org.muster.ledger.exchange;

/** The end of one node's chain. */
public record Head(long number, Hash hash) {
    public static final Head NONE = new Head(0, Hash.NONE);
}

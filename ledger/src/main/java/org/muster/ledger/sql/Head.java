package org.muster.ledger.sql;

/** The end of one node's chain. */
record Head(long number, Hash hash) {
    static final Head NONE = new Head(0, Hash.NONE);
}

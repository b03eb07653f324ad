package org.muster.ledger.sql;

import org.muster.ledger.exchange.Hash;

/** A row by its position and its hash: whoever has read up to it knows if it is still there. */
record Place(long position, Hash hash) {
    static final Place START = new Place(0, Hash.NONE);
}

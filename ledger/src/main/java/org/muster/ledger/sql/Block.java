package org.muster.ledger.sql;

import java.util.List;
import org.muster.core.fact.Recorded;
import org.muster.ledger.exchange.Hash;

/** Some facts that follow one another, and the row of the last of them. */
record Block(List<Recorded> facts, long lastPosition, Hash lastHash) {
    Block {
        facts = List.copyOf(facts);
    }
}

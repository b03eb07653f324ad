package org.muster.ledger.sql;

import java.util.List;
import java.util.Set;
import org.muster.core.fact.FactId;
import org.muster.core.fact.Recorded;
import org.muster.ledger.exchange.Hash;

/**
 * Some facts that follow one another, and the row of the last of them.
 *
 * @param hidden those that another node sealed with a key that is not here, or not yet
 */
record Block(List<Recorded> facts, Set<FactId> hidden, long lastPosition, Hash lastHash) {
    Block {
        facts = List.copyOf(facts);
        hidden = Set.copyOf(hidden);
    }
}

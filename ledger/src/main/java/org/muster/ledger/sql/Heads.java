package org.muster.ledger.sql;

import java.util.HashMap;
import java.util.Map;
import org.muster.ledger.exchange.Head;
import org.muster.ledger.exchange.SignedHead;

/** The last position of the ledger and the end of each node's chain. A value. */
record Heads(long position, Map<String, Head> byNode) {
    Heads {
        byNode = Map.copyOf(byNode);
    }

    Head of(String node) {
        return byNode.getOrDefault(node, Head.NONE);
    }

    /** Goes on where a node signed, which may be behind what was withheld. */
    Heads with(SignedHead end) {
        Map<String, Head> after = new HashMap<>(byNode);
        after.put(end.node().value(), end.head());
        return new Heads(position, after);
    }

    Heads plus(Iterable<Row> rows) {
        Map<String, Head> after = new HashMap<>(byNode);
        long last = position;
        for (Row row : rows) {
            after.put(row.node(), new Head(row.number(), row.hash()));
            last = row.position();
        }
        return new Heads(last, after);
    }
}

package org.muster.ledger.sql;

import java.util.HashMap;
import java.util.Map;

/** The last position of the ledger and the end of each node's chain. A value. */
record Heads(long position, Map<String, Head> byNode) {
    Heads {
        byNode = Map.copyOf(byNode);
    }

    Head of(String node) {
        return byNode.getOrDefault(node, Head.NONE);
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

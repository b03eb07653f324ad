package org.muster.ledger.sql;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Recorded;

/** Facts that follow one another, by operation, and the row of the last of them. */
record News(Map<OperationId, List<Recorded>> facts, Place last) {

    static News of(List<Row> rows, Block block) {
        Map<OperationId, List<Recorded>> facts = new LinkedHashMap<>();
        Iterator<Row> row = rows.iterator();
        for (Recorded recorded : block.facts()) {
            Row of = row.next();
            while (!of.id().equals(recorded.id())) {
                of = row.next(); // passed over: this Muster does not understand it
            }
            facts.computeIfAbsent(new OperationId(of.operation()), id -> new ArrayList<>())
                    .add(recorded);
        }
        return new News(facts, new Place(block.lastPosition(), block.lastHash()));
    }
}

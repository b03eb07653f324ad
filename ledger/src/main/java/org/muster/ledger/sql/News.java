package org.muster.ledger.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Recorded;

/** Facts that follow one another, by operation, and the row of the last of them. */
record News(Map<OperationId, List<Recorded>> facts, Place last) {

    static News of(List<Row> rows, Block block) {
        Map<OperationId, List<Recorded>> facts = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            facts.computeIfAbsent(new OperationId(rows.get(i).operation()), id -> new ArrayList<>())
                    .add(block.facts().get(i));
        }
        return new News(facts, new Place(block.lastPosition(), block.lastHash()));
    }
}

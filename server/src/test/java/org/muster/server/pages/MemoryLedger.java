package org.muster.server.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Recorded;
import org.muster.ledger.Ledger;

/** A ledger that forgets: how facts are kept is not under test here. */
final class MemoryLedger implements Ledger {
    private final List<Recorded> facts = new ArrayList<>();

    @Override
    public void append(OperationId operation, List<Recorded> batch) {
        facts.addAll(batch);
    }

    @Override
    public void replay(OperationId operation, Consumer<Recorded> into) {
        facts.forEach(into);
    }

    @Override
    public long lastNumber(NodeId node) {
        return facts.size();
    }

    @Override
    public List<OperationId> listOperations() {
        return List.of();
    }

    @Override
    public void close() {}
}

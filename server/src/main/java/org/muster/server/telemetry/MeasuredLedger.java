package org.muster.server.telemetry;

import java.util.List;
import java.util.function.Consumer;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Recorded;
import org.muster.ledger.Ledger;
import org.muster.ledger.LedgerUnavailable;

/** The same ledger, with each batch timed. */
public record MeasuredLedger(Ledger ledger, Measures measures) implements Ledger {

    @Override
    public void append(OperationId operation, List<Recorded> batch) throws LedgerUnavailable {
        long start = System.nanoTime();
        boolean durable = false;
        try {
            ledger.append(operation, batch);
            durable = true;
        } finally {
            measures.appended(batch.size(), durable, System.nanoTime() - start);
        }
    }

    @Override
    public void replay(OperationId operation, Consumer<Recorded> into) throws LedgerUnavailable {
        ledger.replay(operation, into);
    }

    @Override
    public long lastNumber(NodeId node) throws LedgerUnavailable {
        return ledger.lastNumber(node);
    }

    @Override
    public List<OperationId> listOperations() throws LedgerUnavailable {
        return ledger.listOperations();
    }

    @Override
    public void close() {
        ledger.close();
    }
}

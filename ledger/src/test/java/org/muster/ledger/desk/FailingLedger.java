package org.muster.ledger.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Recorded;
import org.muster.ledger.Ledger;
import org.muster.ledger.LedgerUnavailable;

/** A ledger in memory that can be told to fail, or to hold a write until it is let go. */
final class FailingLedger implements Ledger {
    final List<Recorded> kept = new ArrayList<>();
    volatile boolean failing;
    volatile CountDownLatch gate = new CountDownLatch(0);
    volatile int writes;

    @Override
    @SuppressWarnings("NonAtomicVolatileUpdate") // one writer
    public synchronized void append(OperationId operation, List<Recorded> batch)
            throws LedgerUnavailable {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (failing) {
            throw new LedgerUnavailable("The disk is full. Make room and send again.", null);
        }
        writes++;
        kept.addAll(batch);
    }

    @Override
    public void replay(OperationId operation, Consumer<Recorded> into) {
        kept.forEach(into);
    }

    @Override
    public long lastNumber(NodeId node) {
        return kept.size();
    }

    @Override
    public List<OperationId> listOperations() {
        return List.of();
    }

    @Override
    public void close() {}
}

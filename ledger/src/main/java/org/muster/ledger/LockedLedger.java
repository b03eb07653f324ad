package org.muster.ledger;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Recorded;
import org.muster.ledger.exchange.Exchange;
import org.muster.ledger.keys.NodeKeys;
import org.muster.ledger.keys.OperatorKey;

/** A ledger together with the sole use of its folder. */
record LockedLedger(DurableLedger ledger, FolderLock lock) implements DurableLedger {
    @Override
    public void append(OperationId operation, List<Recorded> batch) throws LedgerUnavailable {
        ledger.append(operation, batch);
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
    public NodeId nodeId() throws LedgerUnavailable {
        return ledger.nodeId();
    }

    @Override
    public NodeKeys nodeKeys() throws LedgerUnavailable {
        return ledger.nodeKeys();
    }

    @Override
    public void become(NodeId node, NodeKeys keys) throws LedgerUnavailable {
        ledger.become(node, keys);
    }

    @Override
    public OperatorKey operatorKey() throws LedgerUnavailable {
        return ledger.operatorKey();
    }

    @Override
    public Exchange exchange() throws LedgerUnavailable {
        return ledger.exchange();
    }

    @Override
    public Verification verify(Progress progress) throws LedgerUnavailable {
        return ledger.verify(progress);
    }

    @Override
    public void snapshot(OperationId operation) throws LedgerUnavailable {
        ledger.snapshot(operation);
    }

    @Override
    public boolean isScrubbed(Duration patience) throws InterruptedException {
        return ledger.isScrubbed(patience);
    }

    @Override
    public void close() {
        ledger.close();
        lock.close();
    }
}

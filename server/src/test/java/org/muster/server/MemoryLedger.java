package org.muster.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Recorded;
import org.muster.ledger.Ledger;
import org.muster.ledger.LedgerUnavailable;

/** A ledger that forgets at the end of a test, and can be made to fail as a full disk does. */
public final class MemoryLedger implements Ledger {
    private final Map<OperationId, List<Recorded>> facts = new LinkedHashMap<>();
    private boolean full;
    private boolean held;

    synchronized void fill(boolean isFull) {
        full = isFull;
    }

    /** As long as it is held, nothing becomes durable, as on a disk that is slow. */
    synchronized void hold(boolean isHeld) {
        held = isHeld;
        notifyAll();
    }

    private synchronized void await() throws LedgerUnavailable {
        try {
            while (held) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LedgerUnavailable("The ledger was interrupted.", e);
        }
    }

    @Override
    public synchronized void append(OperationId operation, List<Recorded> batch)
            throws LedgerUnavailable {
        await();
        if (full) {
            throw new LedgerUnavailable("The disk is full.", null);
        }
        facts.computeIfAbsent(operation, id -> new ArrayList<>()).addAll(batch);
    }

    @Override
    public synchronized void replay(OperationId operation, Consumer<Recorded> into) {
        List.copyOf(facts.getOrDefault(operation, List.of())).forEach(into);
    }

    @Override
    public synchronized long lastNumber(NodeId node) {
        return facts.values().stream()
                .flatMap(List::stream)
                .filter(fact -> fact.node().equals(node))
                .mapToLong(Recorded::number)
                .max()
                .orElse(0);
    }

    @Override
    public synchronized List<OperationId> listOperations() {
        return List.copyOf(facts.keySet());
    }

    @Override
    public void close() {}
}

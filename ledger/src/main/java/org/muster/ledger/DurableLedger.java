package org.muster.ledger;

import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;

/**
 * A ledger on a disk, opened by {@link Ledgers#open}.
 *
 * <p>Threads: any number.
 */
public interface DurableLedger extends Ledger {

    /** The node whose chain this server continues; kept in the ledger. */
    NodeId nodeId() throws LedgerUnavailable;

    /** Walks every node's chain from the first fact and tells the first row that is wrong. */
    Verification verify(Progress progress) throws LedgerUnavailable;

    /**
     * Brings the operation's snapshot up to the last fact, so that the next start reads it quickly.
     * Without a snapshot everything works, only slower.
     */
    void snapshot(OperationId operation) throws LedgerUnavailable;

    /** Told how far a long walk has come. */
    @FunctionalInterface
    interface Progress {
        void at(long done, long total);
    }
}

package org.muster.ledger;

import java.time.Duration;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.ledger.exchange.Exchange;
import org.muster.ledger.keys.NodeKeys;
import org.muster.ledger.keys.OperatorKey;

/**
 * A ledger on a disk, opened by {@link Ledgers#open}.
 *
 * <p>Threads: any number.
 */
public interface DurableLedger extends Ledger {

    /** The node whose chain this server continues; kept in the ledger. */
    NodeId nodeId() throws LedgerUnavailable;

    /** The keys of this node, made when they are first asked for. */
    NodeKeys nodeKeys() throws LedgerUnavailable;

    /**
     * Makes an empty ledger that of another node, with keys that were made for it; to be opened
     * again after that.
     */
    void become(NodeId node, NodeKeys keys) throws LedgerUnavailable;

    /**
     * The key that wraps every other; all servers of a hub hold it, and nobody else. What lies
     * beside the ledger is sealed with it too.
     */
    OperatorKey operatorKey() throws LedgerUnavailable;

    /** What other nodes are given of this ledger, and what is taken from them. */
    Exchange exchange() throws LedgerUnavailable;

    /** Walks every node's chain from the first fact and tells the first row that is wrong. */
    Verification verify(Progress progress) throws LedgerUnavailable;

    /**
     * Brings the operation's snapshot up to the last fact, so that the next start reads it quickly.
     * Without a snapshot everything works, only slower.
     */
    void snapshot(OperationId operation) throws LedgerUnavailable;

    /**
     * Whether keys that were destroyed are out of all that the database keeps, or are within a
     * time: what lay beside its data is overwritten soon after.
     */
    boolean isScrubbed(Duration patience) throws InterruptedException;

    /** Told how far a long walk has come. */
    @FunctionalInterface
    interface Progress {
        void at(long done, long total);
    }
}

package org.muster.ledger;

import java.util.List;
import java.util.function.Consumer;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Recorded;

/**
 * Where facts are kept for ever: append-only, chained per node, durable when {@link #append}
 * returns.
 */
public interface Ledger extends AutoCloseable {

    /**
     * Appends a batch in one transaction: all of it is durable when this returns, and none of it is
     * there when this throws.
     */
    void append(OperationId operation, List<Recorded> batch) throws LedgerUnavailable;

    /** Gives every fact of the operation in the order in which it was appended. */
    void replay(OperationId operation, Consumer<Recorded> into) throws LedgerUnavailable;

    /** The highest number that this node has used, over all operations; 0 for none. */
    long lastNumber(NodeId node) throws LedgerUnavailable;

    List<OperationId> listOperations() throws LedgerUnavailable;

    @Override
    void close();
}

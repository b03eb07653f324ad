package org.muster.ledger.sql;

import org.muster.core.fact.CommandId;
import org.muster.core.fact.Fact;
import org.muster.core.fact.FactId;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.UserId;
import org.muster.ledger.exchange.ChainRow;
import org.muster.ledger.exchange.Hash;

/**
 * One row of table {@code fact}. Its hash covers the row before and every field but the position,
 * sealed values as they are: a row can be checked, and shipped to another node, without any key.
 */
record Row(
        long position,
        String operation,
        String node,
        long number,
        long millis,
        int counter,
        String by,
        String command,
        String type,
        int version,
        String body,
        Hash previous,
        Hash hash) {

    static Row of(
            long position,
            OperationId operation,
            Recorded recorded,
            String type,
            int version,
            String body,
            Hash previous) {
        ChainRow row =
                new ChainRow(
                        operation,
                        recorded.node(),
                        recorded.number(),
                        recorded.millis(),
                        recorded.counter(),
                        recorded.by(),
                        recorded.command(),
                        type,
                        version,
                        body);
        return of(position, row, previous);
    }

    /** The same row in another place of a ledger. */
    Row at(long elsewhere) {
        return new Row(
                elsewhere, operation, node, number, millis, counter, by, command, type, version,
                body, previous, hash);
    }

    FactId id() {
        return new FactId(new NodeId(node), number);
    }

    Recorded recorded(Fact fact) {
        return new Recorded(
                new NodeId(node),
                number,
                millis,
                counter,
                new UserId(by),
                CommandId.parse(command),
                fact);
    }

    /** As it lies in its node's chain, whatever ledger it is in. */
    ChainRow chained() {
        return new ChainRow(
                new OperationId(operation),
                new NodeId(node),
                number,
                millis,
                counter,
                new UserId(by),
                CommandId.parse(command),
                type,
                version,
                body);
    }

    static Row of(long position, ChainRow row, Hash previous) {
        return of(position, row, previous, row.hashAfter(previous));
    }

    /** As above, of a row whose hash was computed already. */
    static Row of(long position, ChainRow row, Hash previous, Hash hash) {
        return new Row(
                position,
                row.operation().value(),
                row.node().value(),
                row.number(),
                row.millis(),
                row.counter(),
                row.by().value(),
                row.command().toString(),
                row.type(),
                row.version(),
                row.body(),
                previous,
                hash);
    }

    Hash computeHash() {
        return chained().hashAfter(previous);
    }
}

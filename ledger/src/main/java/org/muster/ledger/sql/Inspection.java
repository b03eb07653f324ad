package org.muster.ledger.sql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.muster.core.fact.NodeId;
import org.muster.ledger.DurableLedger.Progress;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.Verification;
import org.muster.ledger.anchor.AnchoredChain;
import org.muster.ledger.codec.FactCodec;
import org.muster.ledger.exchange.Hash;
import org.muster.ledger.keys.KeySource;
import org.muster.ledger.keys.NodeKeys;
import org.muster.ledger.keys.OperatorKey;

/**
 * Looks at a ledger without touching it: it takes no lock, makes nothing, and may run beside the
 * server that writes. It sees the facts that were there when it began.
 */
public final class Inspection implements AutoCloseable {
    private final Path folder;
    private final Database database;
    private final Failures failures;
    private final KeySource key;

    private Inspection(Path folder, Database database, KeySource key) {
        this.folder = folder;
        this.database = database;
        this.failures = new Failures(database, folder);
        this.key = key;
    }

    public static Inspection of(Path folder, Optional<String> databaseUrl)
            throws LedgerUnavailable {
        return new Inspection(
                folder,
                databaseUrl.isPresent()
                        ? PostgresDatabase.toRead(databaseUrl.get())
                        : SqliteDatabase.toRead(folder),
                OperatorKey::openToRead);
    }

    /** Of a gate, whose operator's key lies in its folder only sealed. */
    public static Inspection of(Path folder, KeySource key) throws LedgerUnavailable {
        return new Inspection(folder, SqliteDatabase.toRead(folder), key);
    }

    public Verification verify(Progress progress) throws LedgerUnavailable {
        return failures.reading(() -> {
            Started started = start();
            return new Walk(
                            new Reader(
                                    database.readers(),
                                    new FactCodec(),
                                    started.operator(),
                                    started.node()),
                            progress,
                            started.last(),
                            started.withheld())
                    .run();
        });
    }

    /** The chains that are here, each with its end, without walking them; needs no key. */
    public List<AnchoredChain> chains() throws LedgerUnavailable {
        return failures.connected(connection ->
                Schema.isThere(connection)
                        ? Statements.heads(connection).byNode().entrySet().stream()
                                .map(end ->
                                        new AnchoredChain(
                                                AnchoredChain.Of.LEDGER,
                                                end.getKey(),
                                                end.getValue().number(),
                                                end.getValue().hash().toString()))
                                .toList()
                        : List.of());
    }

    /** The hash of a chain at a number, where it is here; needs no key. */
    public Optional<String> findHash(String node, long number) throws LedgerUnavailable {
        return failures.connected(connection ->
                ChainStatements.findHash(connection, node, number).map(Hash::toString));
    }

    /** The node whose chain is continued here. */
    public NodeId nodeId() throws LedgerUnavailable {
        return new NodeId(
                failures.connected(connection -> Statements.info(connection, "node"))
                        .orElse(Schema.DEFAULT_NODE));
    }

    /** Its keys; empty as long as no server has started on this ledger. */
    public Optional<NodeKeys> findNodeKeys() throws LedgerUnavailable {
        OperatorKey operator = failures.reading(this::start).operator();
        Optional<String> wrapped =
                failures.connected(connection -> Statements.info(connection, SqlLedger.NODE_KEYS));
        return wrapped.isPresent()
                ? Optional.of(SqlLedger.unwrapped(wrapped.get(), operator))
                : Optional.empty();
    }

    private record Started(
            long last, OperatorKey operator, String node, List<WithheldRun> withheld) {}

    /** First where to end, then the key: so the key opens all that is looked at. */
    private Started start() throws SQLException, LedgerUnavailable {
        try (Connection connection = database.readers().getConnection()) {
            if (!Schema.isThere(connection)) {
                throw new LedgerUnavailable(database.explainAbsence(), null);
            }
            Schema.requireFormat(connection);
            long last = Statements.lastPosition(connection);
            return new Started(
                    last,
                    KeyTrial.open(connection, folder, key),
                    Statements.info(connection, "node").orElse(Schema.DEFAULT_NODE),
                    ChainStatements.withheld(connection));
        }
    }

    @Override
    public void close() {
        database.close();
    }
}

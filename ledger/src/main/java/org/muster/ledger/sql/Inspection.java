package org.muster.ledger.sql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.muster.ledger.DurableLedger.Progress;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.Verification;
import org.muster.ledger.codec.FactCodec;
import org.muster.ledger.keys.KeySource;
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

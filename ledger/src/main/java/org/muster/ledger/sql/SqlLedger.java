package org.muster.ledger.sql;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.ledger.DurableLedger;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.Verification;
import org.muster.ledger.codec.FactCodec;
import org.muster.ledger.codec.UnreadableFact;
import org.muster.ledger.keys.OperatorKey;
import org.muster.ledger.keys.PersonKey;

/**
 * The ledger in SQL. What differs between databases is how to connect, how to lock, and what their
 * errors mean.
 *
 * <p>Threads: any number; writers take turns.
 */
abstract class SqlLedger implements DurableLedger {
    private static final int FORMAT = 1;
    private static final String DEFAULT_NODE = "hub";

    private final Path folder;
    private final FactCodec codec = new FactCodec();
    private final ReentrantLock writing = new ReentrantLock();
    private @Nullable Open open;

    /** What exists once the database has been reached. */
    private record Open(Writer writer, Reader reader, Snapshots snapshots) {}

    SqlLedger(Path folder) {
        this.folder = folder;
    }

    /** A connection that may write; holds the right to for as long as it lives. */
    abstract Connection connectWriter() throws SQLException, LedgerUnavailable;

    /** Connections that read. */
    abstract DataSource readers();

    /** {@code sqlite} or {@code postgres}, as the schema's files are named. */
    abstract String dialect();

    /** The sentence and way out for an error of this database. */
    abstract String explain(SQLException error);

    abstract void closeSources();

    final void start() throws LedgerUnavailable {
        try {
            Connection connection = connectWriter();
            try {
                migrate(connection);
                OperatorKey operator = operatorKey(connection);
                Writer writer =
                        new Writer(
                                this::connectWriter,
                                connection,
                                Statements.heads(connection),
                                codec,
                                new SealingKeys(operator));
                Reader reader = new Reader(readers(), codec, operator);
                open =
                        new Open(
                                writer,
                                reader,
                                new Snapshots(folder, codec, operator, readers(), reader));
            } catch (SQLException | LedgerUnavailable e) {
                Writer.closeQuietly(connection);
                throw e;
            }
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    @Override
    public void append(OperationId operation, List<Recorded> batch) throws LedgerUnavailable {
        if (batch.isEmpty()) {
            return;
        }
        Open ledger = opened();
        writing.lock();
        try {
            ledger.writer.append(operation, batch);
        } catch (SQLException e) {
            throw unavailable(e);
        } finally {
            writing.unlock();
        }
        ledger.snapshots.grew(operation, batch.size(), () -> snapshot(operation));
    }

    @Override
    public void replay(OperationId operation, Consumer<Recorded> into) throws LedgerUnavailable {
        Open ledger = opened();
        this.<@Nullable Void>reading(() -> {
            long after = ledger.snapshots.replay(operation, into);
            long[] beyond = {0};
            ledger.reader.read(
                    operation,
                    after,
                    block -> {
                        block.facts().forEach(into);
                        beyond[0] += block.facts().size();
                    });
            ledger.snapshots.grew(operation, beyond[0], () -> snapshot(operation));
            return null;
        });
    }

    @Override
    public void snapshot(OperationId operation) throws LedgerUnavailable {
        Open ledger = opened();
        this.<@Nullable Void>reading(() -> {
            ledger.snapshots.extend(operation, this::setInfo);
            return null;
        });
    }

    @Override
    public Verification verify(Progress progress) throws LedgerUnavailable {
        Reader reader = opened().reader;
        return reading(() -> {
            long total;
            try (Connection connection = readers().getConnection()) {
                total = Statements.lastPosition(connection);
            }
            return new Walk(reader, progress, total).run();
        });
    }

    @Override
    public NodeId nodeId() throws LedgerUnavailable {
        Optional<String> node = connected(connection -> Statements.info(connection, "node"));
        return new NodeId(node.orElse(DEFAULT_NODE));
    }

    @Override
    public long lastNumber(NodeId node) throws LedgerUnavailable {
        return connected(connection -> Statements.lastNumber(connection, node.value()));
    }

    @Override
    public List<OperationId> listOperations() throws LedgerUnavailable {
        return connected(connection ->
                Statements.distinct(connection, "operation").stream()
                        .map(OperationId::new)
                        .toList());
    }

    @Override
    public void close() {
        writing.lock();
        try {
            Open ledger = open;
            open = null;
            if (ledger != null) {
                ledger.snapshots.close();
                ledger.writer.close();
            }
            closeSources();
        } finally {
            writing.unlock();
        }
    }

    final void onWriter(String sql) throws SQLException, LedgerUnavailable {
        writing.lock();
        try (Statement statement = opened().writer.connection().createStatement()) {
            statement.execute(sql);
        } finally {
            writing.unlock();
        }
    }

    private void setInfo(String name, String value) throws SQLException, LedgerUnavailable {
        writing.lock();
        try {
            opened().writer.setInfo(name, value);
        } finally {
            writing.unlock();
        }
    }

    private Open opened() throws LedgerUnavailable {
        Open ledger = open;
        if (ledger == null) {
            throw new LedgerUnavailable(
                    "The ledger is closed, because this server is stopping. Start it again.", null);
        }
        return ledger;
    }

    private void migrate(Connection connection) throws SQLException, LedgerUnavailable {
        try (ResultSet tables =
                connection.getMetaData().getTables(null, null, "ledger_info", null)) {
            if (tables.next()) {
                requireFormat(connection);
                return;
            }
        }
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (String each : schema().split(";")) {
                if (!each.isBlank()) {
                    statement.execute(each);
                }
            }
            Statements.setInfo(connection, "format", String.valueOf(FORMAT));
            Statements.setInfo(connection, "node", DEFAULT_NODE);
            connection.commit();
        }
        connection.setAutoCommit(true);
    }

    private static void requireFormat(Connection connection)
            throws SQLException, LedgerUnavailable {
        String format = Statements.info(connection, "format").orElse("unknown");
        if (!format.equals(String.valueOf(FORMAT))) {
            throw new LedgerUnavailable(
                    "This ledger has format "
                            + format
                            + ", and this Muster reads format "
                            + FORMAT
                            + ". Use the Muster that wrote it, or a newer one.",
                    null);
        }
    }

    private String schema() {
        String name = dialect() + "-" + FORMAT + ".sql";
        try (InputStream in = SqlLedger.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(name + " cannot be read from the program", e);
        }
    }

    /** The operator's key, tried on a key of the ledger before anything relies on it. */
    private OperatorKey operatorKey(Connection connection) throws SQLException, LedgerUnavailable {
        try (Statement statement = connection.createStatement();
                ResultSet any =
                        statement.executeQuery(
                                "SELECT operation, person, wrapped FROM person_key"
                                        + " WHERE wrapped IS NOT NULL LIMIT 1")) {
            boolean needed = any.next();
            OperatorKey operator = OperatorKey.open(folder, needed);
            if (needed) {
                PersonKey unused =
                        PersonKey.unwrap(
                                new OperationId(any.getString(1)),
                                new PersonId(any.getLong(2)),
                                any.getBytes(3),
                                operator);
            }
            return operator;
        } catch (GeneralSecurityException e) {
            throw new LedgerUnavailable(
                    "The key file in "
                            + folder
                            + " is not the one that this ledger's names are sealed with. Put back"
                            + " the operator.key that belongs to it.",
                    e);
        }
    }

    private LedgerUnavailable unavailable(SQLException error) {
        return new LedgerUnavailable(explain(error), error);
    }

    private <T> T connected(Reading<Connection, T> read) throws LedgerUnavailable {
        opened();
        try (Connection connection = readers().getConnection()) {
            return read.from(connection);
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    private <T extends @Nullable Object> T reading(LongReading<T> read) throws LedgerUnavailable {
        try {
            return read.run();
        } catch (SQLException e) {
            throw unavailable(e);
        } catch (IOException e) {
            throw new LedgerUnavailable(
                    "The snapshot could not be written ("
                            + e.getMessage()
                            + "). Make room on the disk of "
                            + folder
                            + "; the ledger itself is not touched by this.",
                    e);
        } catch (InOrder.WorkFailed e) {
            if (e.getCause() instanceof SQLException cause) {
                throw unavailable(cause);
            }
            throw new LedgerUnavailable(
                    "Reading the ledger was interrupted. Try again.", e.getCause());
        } catch (UnreadableFact e) {
            throw new LedgerUnavailable(
                    "A fact of the ledger cannot be read: "
                            + e.getMessage()
                            + ". Run 'muster ledger verify' to see where, and restore the ledger"
                            + " from a back-up.",
                    e);
        }
    }

    private interface Reading<F, T> {
        T from(F source) throws SQLException;
    }

    private interface LongReading<T extends @Nullable Object> {
        T run() throws SQLException, IOException, LedgerUnavailable;
    }
}

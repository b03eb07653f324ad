package org.muster.ledger.sql;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.muster.core.fact.Erases;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Recorded;
import org.muster.ledger.DurableLedger;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.Verification;
import org.muster.ledger.codec.FactCodec;
import org.muster.ledger.exchange.Exchange;
import org.muster.ledger.keys.KeySource;
import org.muster.ledger.keys.NodeKeys;
import org.muster.ledger.keys.OperatorKey;

/**
 * The ledger in SQL, with its keys and snapshots in a folder.
 *
 * <p>Threads: any number; writers take turns.
 */
public final class SqlLedger implements DurableLedger {
    static final String NODE_KEYS = "node-keys";

    private final Database database;
    private final Failures failures;
    private final FactCodec codec;
    private final ReentrantLock writing = new ReentrantLock();
    private final Scrubbing scrubbing;
    private volatile @Nullable Open open;

    /** What exists once the database has been reached. */
    private record Open(
            Writer writer, Reader reader, Snapshots snapshots, OperatorKey operator, Place end) {}

    private SqlLedger(Path folder, Database database, FactCodec codec) {
        this.codec = codec;
        this.database = database;
        this.failures = new Failures(database, folder);
        this.scrubbing = new Scrubbing(database, folder);
    }

    /**
     * Opens the ledger, or makes it: in the database of the address, or without one in SQLite in
     * the folder. The caller has made sure that nobody else uses the folder.
     */
    public static SqlLedger open(Path folder, Optional<String> databaseUrl)
            throws LedgerUnavailable {
        Database database =
                databaseUrl.isPresent()
                        ? PostgresDatabase.of(databaseUrl.get())
                        : SqliteDatabase.of(folder);
        return open(folder, database, SnapshotHabit.USUAL);
    }

    /** As {@link #open}, in SQLite, with an operator's key that comes from elsewhere. */
    public static SqlLedger open(Path folder, KeySource key) throws LedgerUnavailable {
        return open(folder, SqliteDatabase.of(folder), SnapshotHabit.USUAL, key, new FactCodec());
    }

    static SqlLedger open(Path folder, Database database, SnapshotHabit habit)
            throws LedgerUnavailable {
        return open(folder, database, habit, OperatorKey::open, new FactCodec());
    }

    static SqlLedger open(
            Path folder, Database database, SnapshotHabit habit, KeySource key, FactCodec codec)
            throws LedgerUnavailable {
        SqlLedger ledger = new SqlLedger(folder, database, codec);
        try {
            ledger.start(folder, habit, key);
        } catch (LedgerUnavailable e) {
            ledger.close();
            throw e;
        }
        return ledger;
    }

    private void start(Path folder, SnapshotHabit habit, KeySource key) throws LedgerUnavailable {
        try {
            Connection connection = database.connectWriter();
            try {
                Schema.makeOrCheck(connection, database.dialect());
                OperatorKey operator = KeyTrial.open(connection, folder, key);
                open =
                        begin(
                                connection,
                                operator,
                                new SnapshotShelf(folder, codec, operator, database.readers(), ""),
                                habit);
            } catch (SQLException | LedgerUnavailable e) {
                Writer.closeQuietly(connection);
                throw e;
            }
        } catch (SQLException e) {
            throw failures.told(e);
        }
        scrubbing.resume();
    }

    private Open begin(
            Connection connection, OperatorKey operator, SnapshotShelf shelf, SnapshotHabit habit)
            throws SQLException {
        Writer writer =
                new Writer(
                        database::connectWriter,
                        connection,
                        Statements.heads(connection),
                        codec,
                        new SealingKeys(operator));
        return opened(writer, operator, shelf, habit, this::keepKey, Place.START);
    }

    private Open opened(
            Writer writer,
            OperatorKey operator,
            SnapshotShelf shelf,
            SnapshotHabit habit,
            SnapshotShelf.KeyStore keys,
            Place end)
            throws SQLException {
        Reader reader = new Reader(database.readers(), codec, operator, node());
        shelf.prune();
        return new Open(writer, reader, new Snapshots(shelf, reader, keys, habit), operator, end);
    }

    /** Opens a ledger whose pen may be elsewhere; it can be read, and written once it is given. */
    static SqlLedger share(
            Path folder, PostgresDatabase database, SnapshotHabit habit, String server)
            throws LedgerUnavailable {
        SqlLedger ledger = new SqlLedger(folder, database, new FactCodec());
        try (Connection connection = database.connectCandidate()) {
            PenTable.awaitTurn(connection);
            Schema.makeOrCheck(connection, database.dialect());
            PenTable.make(connection);
            OperatorKey operator = HubKey.open(connection, folder);
            Place end = Statements.lastPlace(connection);
            ledger.open =
                    ledger.opened(
                            Writer.without(ledger.codec, new SealingKeys(operator)),
                            operator,
                            new SnapshotShelf(
                                    folder, ledger.codec, operator, database.readers(), server),
                            habit,
                            ledger::keepKeyAside,
                            end);
            ledger.scrubbing.resume();
            return ledger;
        } catch (SQLException e) {
            ledger.close();
            throw ledger.failures.told(e);
        } catch (LedgerUnavailable e) {
            ledger.close();
            throw e;
        }
    }

    /** Lets it write on this connection, which holds the pen. */
    void givePen(Connection holding, Writer.Fence fence) throws SQLException, LedgerUnavailable {
        writing.lock();
        try {
            opened().writer.begin(holding, Statements.heads(holding), fence);
        } finally {
            writing.unlock();
        }
    }

    /** The connection that held the pen is gone; whoever is just writing on it fails. */
    void takePen() throws LedgerUnavailable {
        writing.lock();
        try {
            opened().writer.close();
        } finally {
            writing.unlock();
        }
    }

    boolean isConnected() throws LedgerUnavailable {
        return opened().writer.isConnected();
    }

    /** The last row that this server knew of when it was opened, or has written since. */
    Place end() throws LedgerUnavailable {
        Open ledger = opened();
        Place written = ledger.writer.end();
        return written.position() > ledger.end.position() ? written : ledger.end;
    }

    Reader reader() throws LedgerUnavailable {
        return opened().reader;
    }

    FactCodec codec() {
        return codec;
    }

    @Override
    public OperatorKey operatorKey() throws LedgerUnavailable {
        return opened().operator;
    }

    Failures failures() {
        return failures;
    }

    @Override
    public void append(OperationId operation, List<Recorded> batch) throws LedgerUnavailable {
        if (batch.isEmpty()) {
            return;
        }
        Open ledger = opened();
        boolean erases = batch.stream().anyMatch(recorded -> recorded.fact() instanceof Erases);
        try (Scrubbing.Debt unused = scrubbing.owe(erases)) {
            write(ledger, operation, batch);
        }
        ledger.snapshots.grew(operation, batch.size());
        if (erases) {
            ledger.snapshots.erased(operation);
        }
    }

    /** Held around what may destroy keys, so that they are taken out even after a power cut. */
    Scrubbing.Debt owe(boolean erases) throws LedgerUnavailable {
        return scrubbing.owe(erases);
    }

    private void write(Open ledger, OperationId operation, List<Recorded> batch)
            throws LedgerUnavailable {
        writing.lock();
        try {
            ledger.writer.append(operation, batch);
        } catch (SQLException e) {
            throw failures.told(e);
        } finally {
            writing.unlock();
        }
    }

    /** Rows came from elsewhere; some may have destroyed keys. */
    void erased(List<Row> rows) throws LedgerUnavailable {
        Set<OperationId> operations = Erasing.in(rows, codec).keySet();
        Open ledger = opened();
        operations.forEach(ledger.snapshots::erased);
    }

    @Override
    public boolean isScrubbed(Duration patience) throws InterruptedException {
        return scrubbing.isDone(patience);
    }

    @Override
    public void replay(OperationId operation, Consumer<Recorded> into) throws LedgerUnavailable {
        Open ledger = opened();
        failures.<@Nullable Void>reading(() -> {
            long after = ledger.snapshots.replay(operation, into);
            long[] beyond = {0};
            ledger.reader.read(
                    operation,
                    after,
                    block -> {
                        block.facts().forEach(into);
                        beyond[0] += block.facts().size();
                    });
            ledger.snapshots.lacks(operation, beyond[0]);
            return null;
        });
    }

    @Override
    public void snapshot(OperationId operation) throws LedgerUnavailable {
        Open ledger = opened();
        failures.<@Nullable Void>reading(() -> {
            ledger.snapshots.extend(operation);
            return null;
        });
    }

    @Override
    public Verification verify(Progress progress) throws LedgerUnavailable {
        Reader reader = opened().reader;
        long last = connected(Statements::lastPosition);
        List<WithheldRun> withheld = connected(ChainStatements::withheld);
        return failures.reading(() -> new Walk(reader, progress, last, withheld).run());
    }

    @Override
    public NodeId nodeId() throws LedgerUnavailable {
        Optional<String> node = connected(connection -> Statements.info(connection, "node"));
        return new NodeId(node.orElse(Schema.DEFAULT_NODE));
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
        scrubbing.close();
        Open ledger = open;
        if (ledger != null) {
            // not under the lock: a last snapshot still writes its key
            ledger.snapshots.close();
        }
        writing.lock();
        try {
            if (open != null) {
                open.writer.close();
                open = null;
            }
            database.close();
        } finally {
            writing.unlock();
        }
    }

    private boolean keepKey(SnapshotShelf.Draft draft) throws SQLException, LedgerUnavailable {
        writing.lock();
        try {
            return opened().writer.setSnapshotKey(draft);
        } finally {
            writing.unlock();
        }
    }

    /** On a connection of its own: it is nobody else's. */
    private boolean keepKeyAside(SnapshotShelf.Draft draft) throws SQLException {
        try (Connection connection = database.readers().getConnection()) {
            connection.setAutoCommit(false);
            try {
                boolean kept = draft.writeKey(connection);
                connection.commit();
                return kept;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    @Override
    public NodeKeys nodeKeys() throws LedgerUnavailable {
        Open ledger = opened();
        Optional<String> wrapped = connected(connection -> Statements.info(connection, NODE_KEYS));
        try {
            if (wrapped.isPresent()) {
                return unwrapped(wrapped.get(), ledger.operator);
            }
            NodeKeys made = NodeKeys.make();
            byte[] bytes = ledger.operator.wrap(made.bytes(), NODE_KEYS);
            setInfo(NODE_KEYS, Base64.getEncoder().encodeToString(bytes));
            return made;
        } catch (SQLException e) {
            throw failures.told(e);
        }
    }

    static NodeKeys unwrapped(String wrapped, OperatorKey operator) throws LedgerUnavailable {
        try {
            return NodeKeys.of(operator.unwrap(Base64.getDecoder().decode(wrapped), NODE_KEYS));
        } catch (GeneralSecurityException e) {
            throw new LedgerUnavailable(
                    "This node's own keys do not open with this operator key. Put back the"
                            + " operator.key that belongs to this ledger.",
                    e);
        }
    }

    @Override
    public void become(NodeId node, NodeKeys keys) throws LedgerUnavailable {
        if (connected(Statements::lastPosition) > 0) {
            throw new LedgerUnavailable(
                    "This data folder has a ledger of its own already, of node "
                            + nodeId()
                            + ". Give the new node an empty folder.",
                    null);
        }
        try {
            byte[] bytes = opened().operator.wrap(keys.bytes(), NODE_KEYS);
            setInfo(NODE_KEYS, Base64.getEncoder().encodeToString(bytes));
            setInfo("node", node.value());
            opened().reader.become(node.value());
        } catch (SQLException e) {
            throw failures.told(e);
        }
    }

    @Override
    public Exchange exchange() throws LedgerUnavailable {
        return new SqlExchange(this, nodeId(), nodeKeys(), operatorKey());
    }

    /** Something that the writer does, in its turn. */
    interface Writing<T> {
        T by(Writer writer) throws SQLException, LedgerUnavailable;
    }

    <T> T written(Writing<T> writing) throws LedgerUnavailable {
        Open ledger = opened();
        this.writing.lock();
        try {
            return writing.by(ledger.writer);
        } catch (SQLException e) {
            throw failures.told(e);
        } finally {
            this.writing.unlock();
        }
    }

    /** Tells the snapshots of rows that came from elsewhere. */
    void grew(List<Row> rows) throws LedgerUnavailable {
        Open ledger = opened();
        rows.stream()
                .collect(Collectors.groupingBy(Row::operation, Collectors.counting()))
                .forEach((operation, many) ->
                        ledger.snapshots.grew(new OperationId(operation), many));
    }

    private String node() throws SQLException {
        try (Connection connection = database.readers().getConnection()) {
            return Statements.info(connection, "node").orElse(Schema.DEFAULT_NODE);
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

    <T> T connected(Failures.Reading<T> read) throws LedgerUnavailable {
        opened();
        return failures.connected(read);
    }

    private Open opened() throws LedgerUnavailable {
        Open ledger = open;
        if (ledger == null) {
            throw new LedgerUnavailable(
                    "The ledger is closed, because this server is stopping. Start it again.", null);
        }
        return ledger;
    }
}

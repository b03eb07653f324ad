package org.muster.ledger.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.muster.core.fact.AboutPerson;
import org.muster.core.fact.Fact;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.codec.FactCodec;
import org.muster.ledger.codec.Sealer;
import org.muster.ledger.exchange.Aside;
import org.muster.ledger.exchange.Head;

/**
 * The one connection that writes, and what it knows of the ends of the chains.
 *
 * <p>When a connection is lost while a batch is being committed, nobody can know whether it was
 * stored. The caller is told that it was not; so the next time the ledger can be reached such a
 * batch, which no one was ever told of and no one else can have read as theirs, is taken out again
 * before anything else is written.
 *
 * <p>Threads: one at a time; {@link SqlLedger} sees to it.
 */
final class Writer implements AutoCloseable {
    private static final Sealer NOTHING_TO_SEAL =
            clear -> {
                throw new IllegalStateException("this fact has nothing to seal");
            };

    private final Opening opening;
    private final FactCodec codec;
    private final SealingKeys keys;
    private @Nullable Connection connection;
    private Heads heads;
    private List<Row> doubtful = List.of();
    private Fence fence = open -> {};
    private volatile Place end = Place.START;

    /** Opens a connection that may write, and holds the right to for as long as it lives. */
    @FunctionalInterface
    interface Opening {
        Connection connect() throws SQLException, LedgerUnavailable;
    }

    /** Looks, in the transaction of a batch, whether this server may still write. */
    @FunctionalInterface
    interface Fence {
        void check(Connection open) throws SQLException, LedgerUnavailable;
    }

    Writer(
            Opening opening,
            @Nullable Connection first,
            Heads heads,
            FactCodec codec,
            SealingKeys keys) {
        this.opening = opening;
        this.connection = first;
        this.heads = heads;
        this.codec = codec;
        this.keys = keys;
    }

    /** In a hub: it cannot write before it is given a connection that holds the pen. */
    static Writer without(FactCodec codec, SealingKeys keys) {
        return new Writer(
                () -> {
                    throw new LedgerUnavailable(
                            "This server does not hold the pen of the ledger just now; another"
                                    + " server does, or will in a moment. Nothing was stored; send"
                                    + " the same command again.",
                            null);
                },
                null,
                new Heads(0, Map.of()),
                codec,
                keys);
    }

    /**
     * In a hub, where the pen comes and goes: goes on with the connection that holds it, after all
     * that is in the ledger. What was in doubt is settled then: it is there, or it is not.
     */
    void begin(Connection holding, Heads found, Fence guard) {
        close();
        connection = holding;
        heads = found;
        fence = guard;
        doubtful = List.of();
        keys.forgetAll();
    }

    /** Whether it has a connection; it may be dead without its knowing. */
    boolean isConnected() {
        return connection != null;
    }

    /** The last row that it wrote since it began. */
    Place end() {
        return end;
    }

    void append(OperationId operation, List<Recorded> batch)
            throws SQLException, LedgerUnavailable {
        Connection open = connection();
        SealingKeys.Taken taken = takeKeys(open, operation, batch);
        List<Row> rows = rows(operation, batch, taken);
        Set<PersonId> erased = Erasing.in(batch.stream().map(Recorded::fact).toList());
        inTransaction(
                open,
                rows,
                () -> {
                    fence.check(open);
                    Statements.insertKeys(open, operation, taken.made());
                    Statements.insert(open, rows);
                    Erasing.write(open, operation, erased);
                });
        heads = heads.plus(rows);
        end = new Place(heads.position(), rows.getLast().hash());
        taken.keep();
        keys.forget(operation, erased);
    }

    /** Stores rows of another node, with all that belongs to them, and goes on after them. */
    void take(Arriving arriving) throws SQLException, LedgerUnavailable {
        Connection open = connection();
        List<Row> rows = new ArrayList<>(arriving.rows().size());
        long position = heads.position();
        for (Row row : arriving.rows()) {
            rows.add(row.at(++position));
        }
        Map<OperationId, Set<PersonId>> erased = Erasing.in(rows, codec);
        inTransaction(
                open,
                rows,
                () -> {
                    fence.check(open);
                    Statements.insert(open, rows);
                    ChainStatements.insertWithheld(open, arriving.withheld());
                    ChainStatements.insertHead(open, arriving.end());
                    arriving.keys().write(open);
                    for (Map.Entry<OperationId, Set<PersonId>> each : erased.entrySet()) {
                        Erasing.write(open, each.getKey(), each.getValue());
                    }
                });
        erased.forEach(keys::forget);
        heads = heads.plus(rows).with(arriving.end());
        if (!rows.isEmpty()) {
            end = new Place(heads.position(), rows.getLast().hash());
        }
    }

    /** Keeps the key of a snapshot, unless somebody was erased since its making began. */
    boolean setSnapshotKey(SnapshotShelf.Draft draft) throws SQLException, LedgerUnavailable {
        Connection open = connection();
        boolean[] kept = {false};
        inTransaction(open, List.of(), () -> kept[0] = draft.writeKey(open));
        return kept[0];
    }

    /** Stores what became of keys that another node gave. */
    void change(KeyChange keys) throws SQLException, LedgerUnavailable {
        Connection open = connection();
        inTransaction(
                open,
                List.of(),
                () -> {
                    fence.check(open);
                    keys.write(open);
                });
    }

    void putAside(Aside aside) throws SQLException, LedgerUnavailable {
        Connection open = connection();
        inTransaction(open, List.of(), () -> ChainStatements.insertAside(open, aside));
    }

    Heads heads() {
        return heads;
    }

    void setInfo(String name, String value) throws SQLException, LedgerUnavailable {
        Connection open = connection();
        inTransaction(open, List.of(), () -> Statements.setInfo(open, name, value));
    }

    /** The connection, opened again where it was lost. */
    Connection connection() throws SQLException, LedgerUnavailable {
        if (connection == null) {
            Connection fresh = opening.connect();
            try {
                settle(fresh);
            } catch (SQLException | LedgerUnavailable e) {
                closeQuietly(fresh);
                throw e;
            }
            connection = fresh;
        }
        return connection;
    }

    private void settle(Connection fresh) throws SQLException, LedgerUnavailable {
        Heads found = Statements.heads(fresh);
        // a key that was destroyed does not come back with the fact that is taken out
        boolean erased = !Erasing.in(doubtful, codec).isEmpty();
        if (!doubtful.isEmpty() && !erased && found.equals(heads.plus(doubtful))) {
            Statements.deleteAfter(fresh, heads.position());
        } else if (!found.equals(heads)) {
            throw new LedgerUnavailable(
                    "The ledger was written by somebody else while this server could not reach it;"
                            + " nothing was stored. Restart this server, so that it reads what is"
                            + " new.",
                    null);
        }
        doubtful = List.of();
    }

    private SealingKeys.Taken takeKeys(Connection open, OperationId operation, List<Recorded> batch)
            throws SQLException, LedgerUnavailable {
        Set<KeyPlace> places = new LinkedHashSet<>();
        for (Recorded recorded : batch) {
            if (codec.isSealed(recorded.fact()) && recorded.fact() instanceof AboutPerson about) {
                places.add(new KeyPlace(recorded.node().value(), about.person()));
            }
        }
        try {
            return keys.take(open, operation, places);
        } catch (SQLException e) {
            dropUnlessAlive(open);
            throw e;
        }
    }

    private List<Row> rows(OperationId operation, List<Recorded> batch, SealingKeys.Taken taken) {
        List<Row> rows = new ArrayList<>(batch.size());
        long position = heads.position();
        Map<String, Head> ends = new HashMap<>();
        for (Recorded recorded : batch) {
            String node = recorded.node().value();
            Head head = ends.getOrDefault(node, heads.of(node));
            if (recorded.number() != head.number() + 1) {
                throw new IllegalArgumentException(
                        recorded.id() + " cannot follow " + node + "#" + head.number());
            }
            Fact fact = recorded.fact();
            Row row =
                    Row.of(
                            ++position,
                            operation,
                            recorded,
                            codec.typeOf(fact),
                            codec.versionOf(fact),
                            codec.write(fact, sealer(recorded, taken)),
                            head.hash());
            rows.add(row);
            ends.put(node, new Head(row.number(), row.hash()));
        }
        return rows;
    }

    private Sealer sealer(Recorded recorded, SealingKeys.Taken taken) {
        return codec.isSealed(recorded.fact()) && recorded.fact() instanceof AboutPerson about
                ? taken.get(new KeyPlace(recorded.node().value(), about.person()))
                        .sealer(recorded.id())
                : NOTHING_TO_SEAL;
    }

    private void inTransaction(Connection open, List<Row> rows, Work work)
            throws SQLException, LedgerUnavailable {
        try {
            open.setAutoCommit(false);
            work.run();
            open.commit();
            open.setAutoCommit(true);
        } catch (SQLException e) {
            if (!rolledBack(open)) {
                doubtful = rows;
                drop(open);
            }
            throw e;
        } catch (LedgerUnavailable e) {
            drop(open); // it may not write any more
            throw e;
        }
    }

    private boolean rolledBack(Connection open) {
        try {
            open.rollback();
            open.setAutoCommit(true);
            return open.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    private void dropUnlessAlive(Connection open) {
        try {
            if (open.isValid(2)) {
                return;
            }
        } catch (SQLException e) {
            // It is not.
        }
        drop(open);
    }

    private void drop(Connection open) {
        connection = null;
        closeQuietly(open);
    }

    static void closeQuietly(Connection open) {
        try {
            open.close();
        } catch (SQLException e) {
            // It was lost already.
        }
    }

    @Override
    public void close() {
        if (connection != null) {
            drop(connection);
        }
    }

    @FunctionalInterface
    private interface Work {
        void run() throws SQLException, LedgerUnavailable;
    }
}

package org.muster.ledger.sql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.muster.core.fact.PersonId;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.Verification.Head;
import org.muster.ledger.anchor.AnchoredChain;
import org.muster.ledger.exchange.Hash;
import org.muster.ledger.reads.LoggedRead;
import org.muster.ledger.reads.ReadEntry;
import org.muster.ledger.reads.ReadLog;
import org.muster.ledger.reads.ReadQuery;
import org.muster.ledger.reads.ReadsChecked;

/**
 * The log of reads in SQL: a table of the hub's database, or a file of its own beside {@code
 * ledger.db}. SQLite has one writer for each file; in the same one every page would make a gate's
 * check-in wait.
 *
 * <p>Threads: any number; writers take turns.
 */
public final class SqlReadLog implements ReadLog {
    private static final int FETCHED = 1_000;

    private final Database database;
    private final String writer;
    private @Nullable ReadRow last;
    private boolean ready;

    private SqlReadLog(Database database, String writer) {
        this.database = database;
        this.writer = writer;
    }

    /**
     * The log of a data folder, or of a hub's database; nothing is touched before its first row.
     *
     * @param writer whose chain is continued; no two programs at once may have the same
     */
    public static SqlReadLog of(Path folder, Optional<String> databaseUrl, String writer)
            throws LedgerUnavailable {
        return new SqlReadLog(
                databaseUrl.isPresent()
                        ? PostgresDatabase.of(databaseUrl.get())
                        : SqliteDatabase.ofReads(folder),
                writer);
    }

    @Override
    public synchronized void append(List<ReadEntry> batch) throws LedgerUnavailable {
        try (Connection connection = database.readers().getConnection()) {
            prepare(connection);
            List<ReadRow> rows = rows(batch);
            connection.setAutoCommit(false);
            try {
                insert(connection, rows);
                connection.commit();
            } catch (SQLException e) {
                // what was stored is looked up again: a lost answer may have been a commit
                last = null;
                ready = false;
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
            last = rows.getLast();
        } catch (SQLException e) {
            throw new LedgerUnavailable(database.explain(e), e);
        }
    }

    private void prepare(Connection connection) throws SQLException {
        if (!ready) {
            if (!isThere(connection)) {
                make(connection);
            }
            last = findLast(connection);
            ready = true;
        }
    }

    /**
     * Only where it is missing: PostgreSQL waits for whoever writes rows even before it finds that
     * an index exists, and such a one may be frozen.
     */
    private void make(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String each : Schema.text(database.dialect() + "-reads.sql").split(";")) {
                if (!each.isBlank()) {
                    statement.execute(each);
                }
            }
        }
    }

    private @Nullable ReadRow findLast(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "SELECT "
                                + ReadRow.COLUMNS
                                + " FROM read_log WHERE writer = ? ORDER BY number DESC LIMIT 1")) {
            statement.setString(1, writer);
            try (ResultSet found = statement.executeQuery()) {
                return found.next() ? ReadRow.of(found) : null;
            }
        }
    }

    private List<ReadRow> rows(List<ReadEntry> batch) {
        List<ReadRow> rows = new ArrayList<>(batch.size());
        ReadRow before = last;
        for (ReadEntry entry : batch) {
            before =
                    ReadRow.of(
                            writer,
                            before == null ? 1 : before.number() + 1,
                            entry,
                            before == null ? Hash.NONE : before.hash());
            rows.add(before);
        }
        return rows;
    }

    private static void insert(Connection connection, List<ReadRow> rows) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "INSERT INTO read_log ("
                                + ReadRow.COLUMNS
                                + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (ReadRow row : rows) {
                row.set(statement);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    @Override
    public synchronized List<LoggedRead> list(ReadQuery query) throws LedgerUnavailable {
        try (Connection connection = database.readers().getConnection()) {
            prepare(connection);
            try (PreparedStatement statement = connection.prepareStatement(sql(query))) {
                set(statement, query);
                try (ResultSet found = statement.executeQuery()) {
                    List<LoggedRead> reads = new ArrayList<>();
                    while (found.next()) {
                        reads.add(ReadRow.of(found).logged());
                    }
                    return reads;
                }
            }
        } catch (SQLException e) {
            throw new LedgerUnavailable(database.explain(e), e);
        }
    }

    private static String sql(ReadQuery query) {
        String persons =
                String.join(" OR ", Collections.nCopies(query.persons().size(), "persons LIKE ?"));
        return "SELECT "
                + ReadRow.COLUMNS
                + " FROM read_log WHERE at_millis >= ? AND at_millis < ?"
                + " AND operation IN (?, '')"
                + (query.who().isPresent() ? " AND who = ?" : "")
                + (query.outcome().isPresent() ? " AND outcome = ?" : "")
                + (persons.isEmpty() ? "" : " AND (" + persons + ")")
                + " ORDER BY at_millis DESC, writer, number DESC LIMIT ?";
    }

    private static void set(PreparedStatement statement, ReadQuery query) throws SQLException {
        int at = 1;
        statement.setLong(at++, query.from().toEpochMilli());
        statement.setLong(at++, query.until().toEpochMilli());
        statement.setString(at++, query.operation());
        if (query.who().isPresent()) {
            statement.setString(at++, query.who().get());
        }
        if (query.outcome().isPresent()) {
            statement.setString(at++, query.outcome().get().name());
        }
        for (PersonId person : query.persons()) {
            statement.setString(at++, "%" + person + "%");
        }
        statement.setInt(at, query.most());
    }

    /**
     * Walks all chains of a log from their first rows. Only reads, and may run beside the server
     * that writes; where nothing was ever logged it is intact with no rows.
     */
    public static ReadsChecked verify(Path folder, Optional<String> databaseUrl)
            throws LedgerUnavailable {
        return looking(folder, databaseUrl, new ReadsChecked.Intact(0, Map.of()), SqlReadLog::walk);
    }

    /** All chains of a log, each with its end, without walking them. */
    public static List<AnchoredChain> chains(Path folder, Optional<String> databaseUrl)
            throws LedgerUnavailable {
        return looking(folder, databaseUrl, List.of(), SqlReadLog::ends);
    }

    /** The hash of one chain at a number, where there is such a row. */
    public static Optional<String> findHash(
            Path folder, Optional<String> databaseUrl, String writer, long number)
            throws LedgerUnavailable {
        return looking(folder, databaseUrl, Optional.empty(), at -> findHash(at, writer, number));
    }

    /** Something that is looked for on one connection. */
    private interface Looking<T> {
        T at(Connection connection) throws SQLException;
    }

    private static <T> T looking(
            Path folder, Optional<String> databaseUrl, T nothing, Looking<T> looking)
            throws LedgerUnavailable {
        if (databaseUrl.isEmpty() && !SqliteDatabase.hasReads(folder)) {
            return nothing;
        }
        try (Database database =
                databaseUrl.isPresent()
                        ? PostgresDatabase.toRead(databaseUrl.get())
                        : SqliteDatabase.readsToRead(folder)) {
            try (Connection connection = database.readers().getConnection()) {
                return isThere(connection) ? looking.at(connection) : nothing;
            } catch (SQLException e) {
                throw new LedgerUnavailable(database.explain(e), e);
            }
        }
    }

    private static List<AnchoredChain> ends(Connection connection) throws SQLException {
        List<AnchoredChain> ends = new ArrayList<>();
        try (PreparedStatement statement =
                        connection.prepareStatement(
                                "SELECT log.writer, log.number, log.hash FROM read_log AS log"
                                        + " JOIN (SELECT writer, MAX(number) AS last FROM"
                                        + " read_log GROUP BY writer) AS ends ON ends.writer ="
                                        + " log.writer AND ends.last = log.number");
                ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                ends.add(
                        new AnchoredChain(
                                AnchoredChain.Of.READS,
                                found.getString(1),
                                found.getLong(2),
                                new Hash(found.getBytes(3)).toString()));
            }
        }
        return ends;
    }

    private static Optional<String> findHash(Connection connection, String writer, long number)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "SELECT hash FROM read_log WHERE writer = ? AND number = ?")) {
            statement.setString(1, writer);
            statement.setLong(2, number);
            try (ResultSet found = statement.executeQuery()) {
                return found.next()
                        ? Optional.of(new Hash(found.getBytes(1)).toString())
                        : Optional.empty();
            }
        }
    }

    private static boolean isThere(Connection connection) throws SQLException {
        try (ResultSet tables = connection.getMetaData().getTables(null, null, "read_log", null)) {
            return tables.next();
        }
    }

    private static ReadsChecked walk(Connection connection) throws SQLException {
        // else PostgreSQL would give all rows at once
        connection.setAutoCommit(false);
        Map<String, Head> heads = new HashMap<>();
        long rows = 0;
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "SELECT " + ReadRow.COLUMNS + " FROM read_log ORDER BY writer, number")) {
            statement.setFetchSize(FETCHED);
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    ReadRow row = ReadRow.of(found);
                    Optional<String> fault = findFault(row, heads.get(row.writer()));
                    if (fault.isPresent()) {
                        return new ReadsChecked.Broken(row.writer(), row.number(), fault.get());
                    }
                    heads.put(row.writer(), new Head(row.number(), row.hash().toString()));
                    rows++;
                }
            }
        } finally {
            connection.rollback();
        }
        return new ReadsChecked.Intact(rows, heads);
    }

    private static Optional<String> findFault(ReadRow row, @Nullable Head before) {
        String name = "Row " + row.writer() + "#" + row.number() + " of the log of reads";
        long expected = before == null ? 1 : before.number() + 1;
        String previous = before == null ? Hash.NONE.toString() : before.hash();
        if (row.number() != expected) {
            return Optional.of(
                    name + " comes where #" + expected + " should: rows before it are missing.");
        }
        if (!row.previous().toString().equals(previous)) {
            return Optional.of(name + " does not follow on from the row before it.");
        }
        return row.computeHash().equals(row.hash())
                ? Optional.empty()
                : Optional.of(name + " is not as it was written: its hash does not fit.");
    }

    @Override
    public void close() {
        database.close();
    }
}

package org.muster.ledger.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;

/**
 * Who holds the pen of a ledger in PostgreSQL, in tables of its own: {@code pen} with the term, and
 * {@code pen_beat} with the last sign of life. They are apart so that a batch can lock the term
 * against change while the beat goes on.
 */
final class PenTable {
    /** "MUSTER" in ASCII. */
    private static final long LOCK = 0x4D55_5354_4552L;

    private static final long MAKING = LOCK + 1;

    private PenTable() {}

    /** What one look shows. */
    record Sight(
            long term, String server, String address, Duration silence, long last, Instant at) {
        /** Whether anybody ever held the pen. */
        boolean isHeldBySomebody() {
            return term > 0;
        }
    }

    /** Somebody who may hold the pen. */
    record Candidate(String server, String address) {}

    /** One server at a time makes tables; the end of the session lets the next. */
    static void awaitTurn(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("SELECT pg_advisory_lock(?)")) {
            lock.setLong(1, MAKING);
            lock.execute();
        }
    }

    static void make(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE IF NOT EXISTS pen (single boolean PRIMARY KEY CHECK (single),"
                            + " term bigint NOT NULL, server text NOT NULL,"
                            + " address text NOT NULL)");
            statement.execute(
                    "CREATE TABLE IF NOT EXISTS pen_beat (single boolean PRIMARY KEY"
                            + " CHECK (single), term bigint NOT NULL, at timestamptz NOT NULL)");
        }
    }

    static Sight look(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement(
                                "SELECT COALESCE(pen.term, 0), COALESCE(server, ''),"
                                        + " COALESCE(address, ''),"
                                        + " COALESCE(EXTRACT(epoch FROM clock_timestamp() - at)"
                                        + " * 1000, 0)::bigint,"
                                        + " (SELECT COALESCE(MAX(position), 0) FROM fact),"
                                        + " (EXTRACT(epoch FROM clock_timestamp()) * 1000)::bigint"
                                        + " FROM (SELECT true AS single) one"
                                        + " LEFT JOIN pen USING (single)"
                                        + " LEFT JOIN pen_beat USING (single)");
                ResultSet result = select.executeQuery()) {
            result.next();
            return new Sight(
                    result.getLong(1),
                    result.getString(2),
                    result.getString(3),
                    Duration.ofMillis(result.getLong(4)),
                    result.getLong(5),
                    Instant.ofEpochMilli(result.getLong(6)));
        }
    }

    static boolean tryLock(Connection connection) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("SELECT pg_try_advisory_lock(?)")) {
            lock.setLong(1, LOCK);
            try (ResultSet result = lock.executeQuery()) {
                result.next();
                return result.getBoolean(1);
            }
        }
    }

    /**
     * Ends the session that holds the lock, if its server has given no sign of life for so long;
     * what it had not committed is gone with it. A program that is no server of the hub, such as an
     * import, gives no signs and is left alone.
     */
    static void endSilent(Connection connection, Duration silence) throws SQLException {
        try (PreparedStatement end =
                connection.prepareStatement(
                        "SELECT pg_terminate_backend(pid, 500) FROM pg_locks"
                                + " JOIN pg_stat_activity USING (pid)"
                                + " WHERE application_name = ? AND locktype = 'advisory'"
                                + " AND granted AND pid <> pg_backend_pid()"
                                + " AND database = (SELECT oid FROM pg_database"
                                + " WHERE datname = current_database())"
                                + " AND classid = ?::bigint::oid AND objid = ?::bigint::oid"
                                + " AND objsubid = 1"
                                + " AND (SELECT clock_timestamp() - at FROM pen_beat)"
                                + " > make_interval(secs => ?)")) {
            end.setString(1, PostgresDatabase.OF_A_HUB);
            end.setLong(2, LOCK >>> 32);
            end.setLong(3, LOCK & 0xFFFF_FFFFL);
            end.setDouble(4, silence.toMillis() / 1000.0);
            end.execute();
        }
    }

    /** Begins the next term, in the transaction of whoever holds the lock; gives its number. */
    static long begin(Connection holding, Candidate candidate) throws SQLException {
        long term;
        try (PreparedStatement upsert =
                holding.prepareStatement(
                        "INSERT INTO pen (single, term, server, address)"
                                + " VALUES (true, 1, ?, ?) ON CONFLICT (single) DO UPDATE SET"
                                + " term = pen.term + 1, server = excluded.server,"
                                + " address = excluded.address RETURNING term")) {
            upsert.setString(1, candidate.server());
            upsert.setString(2, candidate.address());
            try (ResultSet result = upsert.executeQuery()) {
                result.next();
                term = result.getLong(1);
            }
        }
        try (PreparedStatement upsert =
                holding.prepareStatement(
                        "INSERT INTO pen_beat (single, term, at) VALUES (true, ?,"
                                + " clock_timestamp()) ON CONFLICT (single) DO UPDATE SET"
                                + " term = excluded.term, at = excluded.at")) {
            upsert.setLong(1, term);
            upsert.executeUpdate();
        }
        return term;
    }

    static void beat(Connection connection, long term) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement(
                        "UPDATE pen_beat SET at = clock_timestamp() WHERE term = ?")) {
            update.setLong(1, term);
            update.executeUpdate();
        }
    }

    /** Gives the pen up: whoever looks next finds a silence that is long enough. */
    static void resign(Connection connection, long term) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement(
                        "UPDATE pen_beat SET at = to_timestamp(0) WHERE term = ?")) {
            update.setLong(1, term);
            update.executeUpdate();
        }
    }

    /** Whether the term is the newest; and it stays so until this transaction ends. */
    static boolean isNewest(Connection connection, long term) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT term FROM pen FOR SHARE")) {
            try (ResultSet result = select.executeQuery()) {
                return result.next() && result.getLong(1) == term;
            }
        }
    }

    /** Whether the database still holds the row that was read last. */
    static boolean holds(Connection connection, Place place) throws SQLException {
        return place.position() == 0
                || Statements.isRow(connection, place.position(), place.hash().bytes());
    }
}

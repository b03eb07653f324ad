package org.muster.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;
import org.sqlite.SQLiteConfig;

/**
 * What the database does by itself: one row of the ledger's own table in each transaction, as
 * durable as the ledger's. On PostgreSQL every client has a connection; SQLite lets one write at a
 * time, so there the clients take fair turns on one.
 */
final class RawCommits {
    private static final String BODY =
            "{\"person\":\"P-0000-0000-0000\",\"gate\":\"hall\",\"more\":\"of a usual length\"}";

    private RawCommits() {}

    static Callable<Clients.Work> onSqlite(Path folder) throws SQLException, IOException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        Connection shared = config.createConnection("jdbc:sqlite:" + folder.resolve("raw.db"));
        schema(shared, "sqlite-1.sql");
        ReentrantLock turn = new ReentrantLock(true);
        return () -> {
            PreparedStatement insert = prepare(shared);
            return index -> {
                turn.lock();
                try {
                    write(shared, insert, index);
                } finally {
                    turn.unlock();
                }
            };
        };
    }

    static Callable<Clients.Work> onPostgres(String address) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(address)) {
            schema(connection, "postgres-1.sql");
        }
        return () -> {
            Connection own = DriverManager.getConnection(address);
            PreparedStatement insert = prepare(own);
            return new Clients.Work() {
                @Override
                public void run(int index) throws SQLException {
                    write(own, insert, index);
                }

                @Override
                public void close() throws SQLException {
                    own.close();
                }
            };
        };
    }

    private static PreparedStatement prepare(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        return connection.prepareStatement(
                "INSERT INTO fact (position, operation, node, number, stamp_millis, stamp_counter,"
                        + " by_user, command, type, version, body, prev_hash, hash)"
                        + " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)");
    }

    private static void write(Connection connection, PreparedStatement insert, int index)
            throws SQLException {
        long number = index + 1L;
        insert.setLong(1, number);
        insert.setString(2, "bench");
        insert.setString(3, "hub");
        insert.setLong(4, number);
        insert.setLong(5, 1_767_225_600_000L + number);
        insert.setInt(6, 0);
        insert.setString(7, "bench");
        insert.setString(8, new java.util.UUID(number, number).toString());
        insert.setString(9, "gate.ArrivedAtGate");
        insert.setInt(10, 1);
        insert.setString(11, BODY);
        insert.setBytes(12, new byte[32]);
        insert.setBytes(13, new byte[32]);
        insert.executeUpdate();
        connection.commit();
    }

    private static void schema(Connection connection, String file)
            throws SQLException, IOException {
        try (InputStream in =
                        RawCommits.class.getResourceAsStream("/org/muster/ledger/sql/" + file);
                Statement statement = connection.createStatement()) {
            if (in == null) {
                throw new IOException(file + " is not in the program");
            }
            String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String each : sql.split(";")) {
                if (!each.isBlank()) {
                    statement.execute(each);
                }
            }
        }
    }
}

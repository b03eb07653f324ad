package org.muster.ledger.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;
import org.muster.ledger.LedgerUnavailable;

/**
 * The ledger in a PostgreSQL database, version 15 or newer. The right to write is an advisory lock
 * of the writing connection's own session: when the connection goes, so does the right.
 */
final class PostgresDatabase implements Database {
    /** How sessions of a hub's servers are named that may hold the pen. */
    static final String OF_A_HUB = "muster hub";

    private static final int OLDEST = 15;

    /** Tables that hold wrapped keys. */
    private static final List<String> KEPT_KEYS = List.of("person_key", "ledger_info", "aside");

    private final PostgresAddress address;
    private final HikariDataSource readers;

    private PostgresDatabase(PostgresAddress address, boolean onlyReads) {
        this.address = address;
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(address.jdbcUrl());
        pool.setDataSourceProperties(properties());
        pool.setReadOnly(onlyReads);
        pool.setMaximumPoolSize(2 * Runtime.getRuntime().availableProcessors() + 4);
        pool.setMinimumIdle(0);
        pool.setConnectionTimeout(5_000);
        pool.setInitializationFailTimeout(-1);
        pool.setPoolName("ledger-readers");
        this.readers = new HikariDataSource(pool);
    }

    static PostgresDatabase of(String databaseUrl) throws LedgerUnavailable {
        return new PostgresDatabase(PostgresAddress.parse(databaseUrl), false);
    }

    /** For one who only looks, perhaps while another writes. */
    static PostgresDatabase toRead(String databaseUrl) throws LedgerUnavailable {
        return new PostgresDatabase(PostgresAddress.parse(databaseUrl), true);
    }

    private Properties properties() {
        Properties properties = new Properties();
        address.user().ifPresent(user -> properties.setProperty("user", user));
        address.password().ifPresent(word -> properties.setProperty("password", word));
        properties.setProperty("ApplicationName", "muster");
        properties.setProperty("reWriteBatchedInserts", "true");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("loginTimeout", "10");
        properties.setProperty("socketTimeout", "60");
        properties.setProperty("tcpKeepAlive", "true");
        // when another of several hosts becomes the primary, that is found out soon
        properties.setProperty("hostRecheckSeconds", "1");
        return properties;
    }

    @Override
    public Connection connectWriter() throws SQLException, LedgerUnavailable {
        Connection connection = connect(properties());
        try {
            takeLock(connection);
            return connection;
        } catch (SQLException | LedgerUnavailable e) {
            Writer.closeQuietly(connection);
            throw e;
        }
    }

    /** A connection that may come to write, once it holds the pen. */
    Connection connectCandidate() throws SQLException, LedgerUnavailable {
        Properties ofAHub = properties();
        ofAHub.setProperty("ApplicationName", OF_A_HUB);
        ofAHub.setProperty("connectTimeout", "2");
        return connect(ofAHub);
    }

    private Connection connect(Properties properties) throws SQLException, LedgerUnavailable {
        Connection connection = DriverManager.getConnection(address.jdbcUrl(), properties);
        try {
            requireFitness(connection);
            return connection;
        } catch (SQLException | LedgerUnavailable e) {
            Writer.closeQuietly(connection);
            throw e;
        }
    }

    /**
     * A connection to look at the hub with: it says soon that it is lost, and waits for no disk.
     */
    Connection connectToWatch() throws SQLException {
        Properties impatient = properties();
        impatient.setProperty("connectTimeout", "2");
        impatient.setProperty("loginTimeout", "2");
        impatient.setProperty("socketTimeout", "2");
        Connection connection = DriverManager.getConnection(address.jdbcUrl(), impatient);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET synchronous_commit TO off");
            return connection;
        } catch (SQLException e) {
            Writer.closeQuietly(connection);
            throw e;
        }
    }

    private void requireFitness(Connection connection) throws SQLException, LedgerUnavailable {
        int version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST) {
            throw new LedgerUnavailable(
                    address
                            + " is PostgreSQL "
                            + version
                            + ", and Muster needs "
                            + OLDEST
                            + " or newer. Upgrade it, or name another database.",
                    null);
        }
        String encoding = show(connection, "server_encoding");
        if (!encoding.equals("UTF8")) {
            throw new LedgerUnavailable(
                    address
                            + " has encoding "
                            + encoding
                            + ", which cannot hold every name. Make a database with encoding UTF8.",
                    null);
        }
        if (show(connection, "synchronous_commit").equals("off")) {
            try (Statement statement = connection.createStatement()) {
                // A commit that was answered must not vanish when the power goes.
                statement.execute("SET synchronous_commit TO on");
            }
        }
    }

    private void takeLock(Connection connection) throws SQLException, LedgerUnavailable {
        // A lost session may take a moment to end on the server.
        for (int attempt = 0; attempt < 10; attempt++) {
            if (PenTable.tryLock(connection)) {
                return;
            }
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        throw new LedgerUnavailable(
                "Another Muster server already writes to "
                        + address
                        + ". Stop it, or give this server a database of its own.",
                null);
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SHOW " + setting)) {
            result.next();
            return result.getString(1);
        }
    }

    /** Rows as they were before lie in the tables until these are written anew. */
    @Override
    public boolean scrub() throws SQLException, LedgerUnavailable {
        try (Connection connection = connect(properties());
                Statement statement = connection.createStatement()) {
            statement.execute("SET lock_timeout TO '1s'");
            for (String table : KEPT_KEYS) {
                statement.execute("VACUUM FULL " + table);
            }
            return true;
        }
    }

    @Override
    public DataSource readers() {
        return readers;
    }

    @Override
    public String dialect() {
        return "postgres";
    }

    @Override
    public void close() {
        readers.close();
    }

    @Override
    public String explainAbsence() {
        return address
                + " holds no ledger. Correct MUSTER_DATABASE_URL, or start a server on it first:"
                + " that makes one.";
    }

    @Override
    public String explain(SQLException error) {
        String state = String.valueOf(error.getSQLState());
        if (state.equals("53100")) {
            return "The disk of "
                    + address
                    + " is full. Nothing was stored. Make room on it; Muster goes on by itself.";
        }
        if (state.startsWith("28")) {
            return address
                    + " does not accept the user or password. Nothing was stored. Correct them in"
                    + " the database address.";
        }
        if (state.equals("3D000")) {
            return address
                    + " does not exist on its server. Nothing was stored. Create it, or correct"
                    + " the database address.";
        }
        if (state.startsWith("08") || state.startsWith("57P")) {
            return address
                    + " cannot be reached. Nothing was stored. Check that the database server runs"
                    + " and the network is up; Muster goes on by itself when it is back.";
        }
        return address
                + " cannot be used just now ("
                + error.getMessage()
                + "). Nothing was stored. Check the database server, then try again.";
    }
}

package org.muster.ledger.sql;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.muster.ledger.LedgerUnavailable;

/** The tables of the ledger and their format. */
final class Schema {
    static final int FORMAT = 2;

    /** Older formats that are brought up to this one when a ledger is opened to be written. */
    private static final int OLDEST = 1;

    static final String DEFAULT_NODE = "hub";

    private Schema() {}

    /** Makes the tables where there are none; refuses those of another format. */
    static void makeOrCheck(Connection connection, String dialect)
            throws SQLException, LedgerUnavailable {
        if (!isThere(connection)) {
            make(connection, dialect);
        }
        upgrade(connection, dialect);
        requireFormat(connection);
    }

    static boolean isThere(Connection connection) throws SQLException {
        try (ResultSet tables =
                connection.getMetaData().getTables(null, null, "ledger_info", null)) {
            return tables.next();
        }
    }

    /** One step after another, each whole or not at all. */
    private static void upgrade(Connection connection, String dialect) throws SQLException {
        for (int from = OLDEST; from < FORMAT; from++) {
            String format = Statements.info(connection, "format").orElse("unknown");
            if (format.equals(String.valueOf(from))) {
                int to = from + 1;
                execute(connection, dialect + "-from-" + from + "-to-" + to + ".sql");
                Statements.setInfo(connection, "format", String.valueOf(to));
                connection.commit();
                connection.setAutoCommit(true);
            }
        }
    }

    /** As the first format; a new ledger then takes the steps that an old one takes. */
    private static void make(Connection connection, String dialect) throws SQLException {
        execute(connection, dialect + "-" + OLDEST + ".sql");
        Statements.setInfo(connection, "format", String.valueOf(OLDEST));
        Statements.setInfo(connection, "node", DEFAULT_NODE);
        connection.commit();
        connection.setAutoCommit(true);
    }

    /** Begins a transaction and carries the script out in it. */
    private static void execute(Connection connection, String script) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (String each : text(script).split(";")) {
                if (!each.isBlank()) {
                    statement.execute(each);
                }
            }
        }
    }

    static void requireFormat(Connection connection) throws SQLException, LedgerUnavailable {
        String format = Statements.info(connection, "format").orElse("unknown");
        if (!format.equals(String.valueOf(FORMAT))) {
            throw new LedgerUnavailable(
                    "This ledger has format "
                            + format
                            + ", and this Muster reads format "
                            + FORMAT
                            + wayOut(format),
                    null);
        }
    }

    private static String wayOut(String format) {
        boolean older = format.matches("\\d+") && Integer.parseInt(format) < FORMAT;
        return older
                ? ". Start a server on it once: that brings it up to date, and changes no fact."
                : ". Use the Muster that wrote it, or a newer one.";
    }

    static String text(String name) {
        try (InputStream in = Schema.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(name + " cannot be read from the program", e);
        }
    }
}

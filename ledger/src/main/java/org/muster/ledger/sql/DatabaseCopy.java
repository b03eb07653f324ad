package org.muster.ledger.sql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.muster.ledger.LedgerUnavailable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Copies of SQLite files, each of one moment, while others write: without what was deleted. */
public final class DatabaseCopy {
    private static final int PATIENCE_MILLIS = 10_000;

    private DatabaseCopy() {}

    /**
     * A ledger that was copied.
     *
     * @param lastHash of the last row, by which one tells whether a copy is whole
     */
    public record Copied(long facts, String lastHash) {}

    public static Copied make(Path ledger, Path into) throws LedgerUnavailable {
        makeAny(ledger, into);
        return look(into);
    }

    public static void makeAny(Path database, Path into) throws LedgerUnavailable {
        try (Connection connection = connect(database);
                PreparedStatement copy = connection.prepareStatement("VACUUM INTO ?")) {
            copy.setString(1, into.toString());
            copy.execute();
        } catch (SQLException e) {
            throw told(database, e);
        }
    }

    /** What a copy holds. */
    public static Copied look(Path ledger) throws LedgerUnavailable {
        try (Connection connection = connect(ledger)) {
            if (!Schema.isThere(connection)) {
                throw new LedgerUnavailable(ledger + " holds no ledger.", null);
            }
            Place last = Statements.lastPlace(connection);
            return new Copied(
                    Statements.number(connection, "SELECT COUNT(*) FROM fact"),
                    last.hash().toString());
        } catch (SQLException e) {
            throw told(ledger, e);
        }
    }

    private static Connection connect(Path database) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(PATIENCE_MILLIS);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + database);
        return source.getConnection();
    }

    private static LedgerUnavailable told(Path database, SQLException e) {
        return new LedgerUnavailable(
                database
                        + " could not be copied or read ("
                        + e.getMessage()
                        + "). Make sure that the disk has room, and try again.",
                e);
    }
}

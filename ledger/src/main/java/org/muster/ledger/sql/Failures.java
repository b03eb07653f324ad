package org.muster.ledger.sql;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.codec.UnreadableFact;

/** Makes a sentence with a way out of whatever goes wrong below. */
record Failures(Database database, Path folder) {

    /** Reads on one connection. */
    interface Reading<T> {
        T from(Connection connection) throws SQLException;
    }

    /** Reads much, on connections of its own. */
    interface LongReading<T extends @Nullable Object> {
        T run() throws SQLException, IOException, LedgerUnavailable;
    }

    LedgerUnavailable told(SQLException error) {
        return new LedgerUnavailable(database.explain(error), error);
    }

    <T> T connected(Reading<T> read) throws LedgerUnavailable {
        try (Connection connection = database.readers().getConnection()) {
            return read.from(connection);
        } catch (SQLException e) {
            throw told(e);
        }
    }

    <T extends @Nullable Object> T reading(LongReading<T> read) throws LedgerUnavailable {
        try {
            return read.run();
        } catch (SQLException e) {
            throw told(e);
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
                throw told(cause);
            }
            throw new LedgerUnavailable(
                    "Reading the ledger was interrupted. Try again.", e.getCause());
        } catch (UnreadableFact e) {
            throw new LedgerUnavailable(
                    "A fact of the ledger cannot be read: "
                            + e.getMessage()
                            + ". Use the Muster that wrote it, or a newer one. If it is this one, run"
                            + " 'muster ledger verify' to see what was altered, and restore the"
                            + " ledger from a back-up.",
                    e);
        }
    }
}

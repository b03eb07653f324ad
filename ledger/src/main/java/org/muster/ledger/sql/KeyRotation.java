package org.muster.ledger.sql;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.ledger.DurableLedger.Progress;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.keys.KeyOrigin;
import org.muster.ledger.keys.OperatorKey;
import org.muster.ledger.keys.PersonKey;

/**
 * Exchanges the operator's key: a second one is added where it lies, everything that the first
 * wrapped is wrapped by the second, and then the first is left out. Killed anywhere in between,
 * both are there and everything opens; doing it again goes on.
 */
public final class KeyRotation {
    private static final int AT_ONCE = 5_000;

    private final Path folder;
    private final Database database;
    private final KeyOrigin origin;
    private final Beside beside;
    private final Progress progress;

    /** Wraps anew what lies beside the ledger. */
    @FunctionalInterface
    public interface Beside {
        /** Returns how many things there were. */
        int rewrap(OperatorKey both) throws IOException, GeneralSecurityException;
    }

    /**
     * What was done.
     *
     * @param keys how many keys in the ledger were wrapped anew
     * @param beside how many things beside it
     * @param resumed whether an earlier exchange was cut off and is ended now
     */
    public record Done(int keys, int beside, boolean resumed, boolean scrubbed) {}

    private KeyRotation(
            Path folder, Database database, KeyOrigin origin, Beside beside, Progress progress) {
        this.folder = folder;
        this.database = database;
        this.origin = origin;
        this.beside = beside;
        this.progress = progress;
    }

    /** The caller has made sure that nobody else uses the folder. */
    public static Done run(
            Path folder,
            Optional<String> databaseUrl,
            KeyOrigin origin,
            Beside beside,
            Progress progress)
            throws LedgerUnavailable {
        try (Database database =
                databaseUrl.isPresent()
                        ? PostgresDatabase.of(databaseUrl.get())
                        : SqliteDatabase.of(folder)) {
            return new KeyRotation(folder, database, origin, beside, progress).run();
        }
    }

    private Done run() throws LedgerUnavailable {
        try (Connection connection = database.connectWriter()) {
            Schema.makeOrCheck(connection, database.dialect());
            OperatorKey now =
                    KeyTrial.open(
                            connection,
                            folder,
                            (place, needed) -> OperatorKey.open(place, true, origin));
            boolean resumed = now.isTwo();
            OperatorKey both = resumed ? now : now.withAnother();
            origin.keep(folder, both.keyset());
            int keys = ledger(connection, both);
            int others = beside.rewrap(both);
            origin.keep(folder, both.newestAlone().keyset());
            return new Done(keys, others, resumed, isScrubbed());
        } catch (SQLException e) {
            throw new Failures(database, folder).told(e);
        } catch (IOException e) {
            throw new LedgerUnavailable(
                    "The key could not be exchanged ("
                            + e.getMessage()
                            + "). Everything still opens; do it again.",
                    e);
        } catch (GeneralSecurityException e) {
            throw new LedgerUnavailable(
                    "Something does not open with this operator key, so the old one was not left"
                            + " out. Everything else still opens.",
                    e);
        }
    }

    private int ledger(Connection connection, OperatorKey both)
            throws SQLException, GeneralSecurityException {
        connection.setAutoCommit(false);
        try {
            int keys = persons(connection, both) + infos(connection, both);
            connection.commit();
            return keys;
        } catch (SQLException | GeneralSecurityException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private record Key(String operation, PersonId person, String node, byte[] wrapped) {}

    private int persons(Connection connection, OperatorKey both)
            throws SQLException, GeneralSecurityException {
        List<Key> keys = older(connection, both);
        try (PreparedStatement update =
                connection.prepareStatement(
                        "UPDATE person_key SET wrapped = ? WHERE operation = ? AND person = ? AND"
                                + " node = ?")) {
            int done = 0;
            for (Key key : keys) {
                String about = PersonKey.about(new OperationId(key.operation()), key.person());
                update.setBytes(1, both.rewrap(key.wrapped(), about));
                update.setString(2, key.operation());
                update.setLong(3, key.person().value());
                update.setString(4, key.node());
                update.addBatch();
                if (++done % AT_ONCE == 0) {
                    update.executeBatch();
                    progress.at(done, keys.size());
                }
            }
            update.executeBatch();
            progress.at(done, keys.size());
        }
        return keys.size();
    }

    private static List<Key> older(Connection connection, OperatorKey both) throws SQLException {
        List<Key> keys = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT operation, person, node, wrapped FROM person_key WHERE wrapped IS"
                                + " NOT NULL")) {
            select.setFetchSize(AT_ONCE);
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    byte[] wrapped = result.getBytes(4);
                    if (both.isOfOlder(wrapped)) {
                        keys.add(
                                new Key(
                                        result.getString(1),
                                        new PersonId(result.getLong(2)),
                                        result.getString(3),
                                        wrapped));
                    }
                }
            }
        }
        return keys;
    }

    private static int infos(Connection connection, OperatorKey both)
            throws SQLException, GeneralSecurityException {
        Map<String, String> changed = new LinkedHashMap<>();
        try (PreparedStatement select =
                        connection.prepareStatement("SELECT name, value FROM ledger_info");
                ResultSet result = select.executeQuery()) {
            while (result.next()) {
                String name = result.getString(1);
                String value = result.getString(2);
                String anew = anew(both, name, value);
                if (!anew.equals(value)) {
                    changed.put(name, anew);
                }
            }
        }
        for (Map.Entry<String, String> each : changed.entrySet()) {
            Statements.setInfo(connection, each.getKey(), each.getValue());
        }
        return changed.size();
    }

    /**
     * A snapshot's key has its file's id before it; everything else that is wrapped stands alone.
     */
    private static String anew(OperatorKey both, String name, String value)
            throws GeneralSecurityException {
        int start = SnapshotShelf.isKey(name) ? value.indexOf(':') + 1 : 0;
        byte[] wrapped;
        try {
            wrapped = Base64.getDecoder().decode(value.substring(start));
        } catch (IllegalArgumentException e) {
            return value; // it is not wrapped
        }
        return both.isOfOlder(wrapped)
                ? value.substring(0, start)
                        + Base64.getEncoder().encodeToString(both.rewrap(wrapped, about(name)))
                : value;
    }

    private static String about(String name) {
        return WaitingKeys.findPlace(name)
                .map(place -> PersonKey.about(place.operation(), place.person()))
                .orElseGet(() ->
                        name.startsWith(HubLedger.SHARED)
                                ? name.substring(HubLedger.SHARED.length())
                                : name);
    }

    /** The old wrapped keys; with the old key gone they are of no use, and gone is better. */
    private boolean isScrubbed() throws LedgerUnavailable {
        try {
            return database.scrub();
        } catch (SQLException e) {
            return false; // the exchange is done all the same
        }
    }
}

package org.muster.ledger.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.ledger.exchange.Hash;
import org.muster.ledger.exchange.Head;

/** The ledger's SQL, which is the same on both databases. */
final class Statements {
    static final String COLUMNS =
            "position, operation, node, number, stamp_millis, stamp_counter, by_user, command,"
                    + " type, version, body, prev_hash, hash";
    private static final int KEYS_AT_ONCE = 500;

    private Statements() {}

    static void insert(Connection connection, List<Row> rows) throws SQLException {
        String sql = "INSERT INTO fact (" + COLUMNS + ") VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (Row row : rows) {
                insert.setLong(1, row.position());
                insert.setString(2, row.operation());
                insert.setString(3, row.node());
                insert.setLong(4, row.number());
                insert.setLong(5, row.millis());
                insert.setInt(6, row.counter());
                insert.setString(7, row.by());
                insert.setString(8, row.command());
                insert.setString(9, row.type());
                insert.setInt(10, row.version());
                insert.setString(11, row.body());
                insert.setBytes(12, row.previous().bytes());
                insert.setBytes(13, row.hash().bytes());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Rows of one operation after a position, or of all operations, in ledger order. */
    static PreparedStatement selectRows(
            Connection connection, @Nullable OperationId operation, long after)
            throws SQLException {
        PreparedStatement select =
                connection.prepareStatement(
                        "SELECT "
                                + COLUMNS
                                + " FROM fact WHERE position > ?"
                                + (operation == null ? "" : " AND operation = ?")
                                + " ORDER BY position");
        select.setLong(1, after);
        if (operation != null) {
            select.setString(2, operation.value());
        }
        return select;
    }

    static Row row(ResultSet result) throws SQLException {
        return new Row(
                result.getLong(1),
                result.getString(2),
                result.getString(3),
                result.getLong(4),
                result.getLong(5),
                result.getInt(6),
                result.getString(7),
                result.getString(8),
                result.getString(9),
                result.getInt(10),
                result.getString(11),
                new Hash(result.getBytes(12)),
                new Hash(result.getBytes(13)));
    }

    static Heads heads(Connection connection) throws SQLException {
        Map<String, Head> heads = new HashMap<>();
        for (String node : distinct(connection, "node")) {
            try (PreparedStatement select =
                    connection.prepareStatement(
                            "SELECT number, hash FROM fact WHERE node = ? ORDER BY number DESC"
                                    + " LIMIT 1")) {
                select.setString(1, node);
                try (ResultSet result = select.executeQuery()) {
                    if (result.next()) {
                        heads.put(node, new Head(result.getLong(1), new Hash(result.getBytes(2))));
                    }
                }
            }
        }
        ChainStatements.addWithheld(connection, heads);
        return new Heads(lastPosition(connection), heads);
    }

    static long lastPosition(Connection connection) throws SQLException {
        return number(connection, "SELECT COALESCE(MAX(position), 0) FROM fact");
    }

    static Place lastPlace(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement(
                                "SELECT position, hash FROM fact ORDER BY position DESC LIMIT 1");
                ResultSet result = select.executeQuery()) {
            return result.next()
                    ? new Place(result.getLong(1), new Hash(result.getBytes(2)))
                    : Place.START;
        }
    }

    static long number(Connection connection, String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet result = select.executeQuery()) {
            result.next();
            return result.getLong(1);
        }
    }

    static long lastNumber(Connection connection, String node) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT COALESCE(MAX(number), 0) FROM fact WHERE node = ?")) {
            select.setString(1, node);
            try (ResultSet result = select.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    static boolean isRow(Connection connection, long position, byte[] hash) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT hash FROM fact WHERE position = ?")) {
            select.setLong(1, position);
            try (ResultSet result = select.executeQuery()) {
                return result.next() && new Hash(result.getBytes(1)).equals(new Hash(hash));
            }
        }
    }

    /** Hops through the index from value to value; a DISTINCT would read every row. */
    static List<String> distinct(Connection connection, String column) throws SQLException {
        List<String> values = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT MIN(" + column + ") FROM fact WHERE " + column + " > ?")) {
            for (String last = ""; ; ) {
                select.setString(1, last);
                try (ResultSet result = select.executeQuery()) {
                    result.next();
                    String next = result.getString(1);
                    if (next == null) {
                        return values;
                    }
                    values.add(next);
                    last = next;
                }
            }
        }
    }

    static void deleteAfter(Connection connection, long position) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM fact WHERE position > ?")) {
            delete.setLong(1, position);
            delete.executeUpdate();
        }
    }

    static void insertKeys(
            Connection connection, OperationId operation, Map<KeyPlace, byte[]> wrapped)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO person_key (operation, person, node, wrapped) VALUES (?,?,?,?)")) {
            for (Map.Entry<KeyPlace, byte[]> key : wrapped.entrySet()) {
                insert.setString(1, operation.value());
                insert.setLong(2, key.getKey().person().value());
                insert.setString(3, key.getKey().node());
                insert.setBytes(4, key.getValue());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /**
     * The wrapped keys of these persons, of every node; one that is destroyed is there, and empty.
     * Whoever is erased has {@link KeyPlace#ofErased} too.
     */
    static Map<KeyPlace, Optional<byte[]>> keys(
            Connection connection, OperationId operation, List<PersonId> persons)
            throws SQLException {
        Map<KeyPlace, Optional<byte[]>> keys = new HashMap<>();
        for (int from = 0; from < persons.size(); from += KEYS_AT_ONCE) {
            List<PersonId> some =
                    persons.subList(from, Math.min(persons.size(), from + KEYS_AT_ONCE));
            String marks = ",?".repeat(some.size()).substring(1);
            try (PreparedStatement select =
                    connection.prepareStatement(
                            "SELECT person, node, wrapped FROM person_key WHERE operation = ? AND person"
                                    + " IN ("
                                    + marks
                                    + ")")) {
                select.setString(1, operation.value());
                for (int i = 0; i < some.size(); i++) {
                    select.setLong(i + 2, some.get(i).value());
                }
                try (ResultSet result = select.executeQuery()) {
                    while (result.next()) {
                        keys.put(
                                new KeyPlace(result.getString(2), new PersonId(result.getLong(1))),
                                Optional.ofNullable(result.getBytes(3)));
                    }
                }
            }
        }
        return keys;
    }

    static Optional<String> info(Connection connection, String name) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT value FROM ledger_info WHERE name = ?")) {
            select.setString(1, name);
            try (ResultSet result = select.executeQuery()) {
                return result.next() ? Optional.of(result.getString(1)) : Optional.empty();
            }
        }
    }

    static void setInfo(Connection connection, String name, String value) throws SQLException {
        try (PreparedStatement upsert =
                connection.prepareStatement(
                        "INSERT INTO ledger_info (name, value) VALUES (?,?)"
                                + " ON CONFLICT (name) DO UPDATE SET value = excluded.value")) {
            upsert.setString(1, name);
            upsert.setString(2, value);
            upsert.executeUpdate();
        }
    }

    /** Sets a value while another is as it was; whoever changes that one is waited for. */
    static boolean setInfoWhile(
            Connection connection, String guard, String expected, String name, String value)
            throws SQLException {
        try (PreparedStatement first =
                        connection.prepareStatement(
                                "INSERT INTO ledger_info (name, value) VALUES (?,'0')"
                                        + " ON CONFLICT (name) DO NOTHING");
                PreparedStatement hold =
                        connection.prepareStatement(
                                "UPDATE ledger_info SET value = value WHERE name = ? AND value ="
                                        + " ?")) {
            first.setString(1, guard);
            first.executeUpdate();
            hold.setString(1, guard);
            hold.setString(2, expected);
            if (hold.executeUpdate() != 1) {
                return false;
            }
        }
        setInfo(connection, name, value);
        return true;
    }

    /** Whether it was as it should have been before, and is replaced. */
    static boolean replaceInfo(
            Connection connection, String name, Optional<String> before, String value)
            throws SQLException {
        String sql =
                before.isEmpty()
                        ? "INSERT INTO ledger_info (value, name) VALUES (?,?)"
                                + " ON CONFLICT (name) DO NOTHING"
                        : "UPDATE ledger_info SET value = ? WHERE name = ? AND value = ?";
        try (PreparedStatement replace = connection.prepareStatement(sql)) {
            replace.setString(1, value);
            replace.setString(2, name);
            if (before.isPresent()) {
                replace.setString(3, before.get());
            }
            return replace.executeUpdate() == 1;
        }
    }
}

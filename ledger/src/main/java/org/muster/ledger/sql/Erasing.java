package org.muster.ledger.sql;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.muster.core.fact.Erases;
import org.muster.core.fact.Fact;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.ledger.codec.FactCodec;
import org.muster.ledger.codec.UnreadableFact;
import org.muster.ledger.exchange.TriedKeys;

/**
 * Destroys keys, in the transaction in which the fact is stored that says so: those of every node,
 * those that wait, those that were put aside, and the keys of the operation's snapshots. What stays
 * is a row for each person that says that no key is ever taken for them again.
 */
final class Erasing {
    private static final String COUNT = "erasures:";

    private Erasing() {}

    /** Whose keys these facts destroy. */
    static Set<PersonId> in(Collection<? extends Fact> facts) {
        Set<PersonId> erased = new LinkedHashSet<>();
        for (Fact fact : facts) {
            if (fact instanceof Erases erases) {
                erased.addAll(erases.persons());
                erased.addAll(erases.words());
            }
        }
        return erased;
    }

    /** The same of rows that another node wrote, by operation. */
    static Map<OperationId, Set<PersonId>> in(List<Row> rows, FactCodec codec) {
        Map<OperationId, Set<PersonId>> erased = new LinkedHashMap<>();
        for (Row row : rows) {
            if (codec.mayErase(row.type())) {
                Set<PersonId> ofRow = in(read(row, codec).stream().toList());
                erased.computeIfAbsent(
                                new OperationId(row.operation()), id -> new LinkedHashSet<>())
                        .addAll(ofRow);
            }
        }
        return erased;
    }

    private static Optional<Fact> read(Row row, FactCodec codec) {
        try {
            return Optional.of(codec.parse(row.type(), row.version(), row.body()).readErased());
        } catch (UnreadableFact e) {
            return Optional.empty(); // a newer Muster carries it out
        }
    }

    /** How many times something was erased in an operation: a snapshot is of one such state. */
    static String count(Connection connection, OperationId operation) throws SQLException {
        return Statements.info(connection, countName(operation)).orElse("0");
    }

    static String countName(OperationId operation) {
        return COUNT + operation;
    }

    static void write(Connection connection, OperationId operation, Collection<PersonId> persons)
            throws SQLException {
        if (persons.isEmpty()) {
            return;
        }
        // first, since whoever stores a snapshot's key waits for this row
        long next = Long.parseLong(count(connection, operation)) + 1;
        Statements.setInfo(connection, countName(operation), Long.toString(next));
        destroy(connection, operation, persons);
        forbid(connection, operation, persons);
        dropWaiting(connection, operation, persons);
        dropAside(connection, persons);
        dropSnapshotKeys(connection, operation);
    }

    private static void destroy(
            Connection connection, OperationId operation, Collection<PersonId> persons)
            throws SQLException {
        batch(
                connection,
                "UPDATE person_key SET wrapped = NULL WHERE operation = ? AND person = ?",
                operation,
                persons);
    }

    private static void forbid(
            Connection connection, OperationId operation, Collection<PersonId> persons)
            throws SQLException {
        batch(
                connection,
                "INSERT INTO person_key (operation, person, node) VALUES (?,?,'"
                        + KeyPlace.EVERY_NODE
                        + "') ON CONFLICT (operation, person, node) DO NOTHING",
                operation,
                persons);
    }

    private static void batch(
            Connection connection, String sql, OperationId operation, Collection<PersonId> persons)
            throws SQLException {
        try (PreparedStatement change = connection.prepareStatement(sql)) {
            for (PersonId person : persons) {
                change.setString(1, operation.value());
                change.setLong(2, person.value());
                change.addBatch();
            }
            change.executeBatch();
        }
    }

    private static void dropWaiting(
            Connection connection, OperationId operation, Collection<PersonId> persons)
            throws SQLException {
        for (String name : WaitingKeys.listNames(connection, operation, Set.copyOf(persons))) {
            deleteInfo(connection, name);
        }
    }

    private static void dropAside(Connection connection, Collection<PersonId> persons)
            throws SQLException {
        Set<String> ends = new LinkedHashSet<>();
        persons.forEach(person -> ends.add(" for " + person));
        List<Long> dropped = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT id, bytes FROM aside WHERE reason = ?")) {
            select.setString(1, TriedKeys.WRONG_KEY);
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    String text = new String(result.getBytes(2), StandardCharsets.UTF_8);
                    String key = text.substring(0, Math.max(0, text.indexOf('\n')));
                    if (ends.stream().anyMatch(key::endsWith)) {
                        dropped.add(result.getLong(1));
                    }
                }
            }
        }
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM aside WHERE id = ?")) {
            for (long id : dropped) {
                delete.setLong(1, id);
                delete.executeUpdate();
            }
        }
    }

    /** Of all servers that share the ledger; each makes its snapshot anew. */
    private static void dropSnapshotKeys(Connection connection, OperationId operation)
            throws SQLException {
        for (String name : SnapshotShelf.listKeyNames(connection, operation)) {
            deleteInfo(connection, name);
        }
    }

    private static void deleteInfo(Connection connection, String name) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM ledger_info WHERE name = ?")) {
            delete.setString(1, name);
            delete.executeUpdate();
        }
    }
}

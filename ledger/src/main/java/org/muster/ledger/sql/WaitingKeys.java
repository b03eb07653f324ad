package org.muster.ledger.sql;

import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.ledger.exchange.OpenKey;
import org.muster.ledger.keys.OperatorKey;
import org.muster.ledger.keys.PersonKey;

/**
 * Keys that were given before anything that they could open: kept apart from those that are relied
 * on, each with the node that gave it, wrapped like all others.
 */
final class WaitingKeys {
    private static final String START = "waiting-key:";

    private WaitingKeys() {}

    /** Those for rows of one node. */
    static List<KeyTrials.Candidate> list(
            Connection connection, OperationId operation, NodeId node, OperatorKey operator)
            throws SQLException {
        String prefix = START + operation + ":" + node + ":";
        List<KeyTrials.Candidate> waiting = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT name, value FROM ledger_info WHERE substr(name, 1, ?) = ?")) {
            select.setInt(1, prefix.length());
            select.setString(2, prefix);
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    String[] place = result.getString(1).substring(prefix.length()).split(":", 2);
                    PersonId person = PersonId.parse(place[0]);
                    byte[] wrapped = Base64.getDecoder().decode(result.getString(2));
                    byte[] raw = PersonKey.raw(operation, person, wrapped, operator);
                    waiting.add(
                            new KeyTrials.Candidate(
                                    new OpenKey(person, node, raw), new NodeId(place[1]), true));
                }
            }
            return waiting;
        } catch (GeneralSecurityException e) {
            throw new SQLException("a key that waits does not open with this operator key", e);
        }
    }

    /** Whose key waits. */
    record Waits(OperationId operation, PersonId person) {}

    /** Whose key waits under a name; empty where none does. */
    static Optional<Waits> findPlace(String name) {
        if (!name.startsWith(START)) {
            return Optional.empty();
        }
        String[] place = name.substring(START.length()).split(":", 4);
        return Optional.of(new Waits(new OperationId(place[0]), PersonId.parse(place[2])));
    }

    /** Under which names keys for these persons wait, whoever gave them and whose they are. */
    static List<String> listNames(
            Connection connection, OperationId operation, Set<PersonId> persons)
            throws SQLException {
        String prefix = START + operation + ":";
        List<String> names = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT name FROM ledger_info WHERE substr(name, 1, ?) = ?")) {
            select.setInt(1, prefix.length());
            select.setString(2, prefix);
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    String name = result.getString(1);
                    String[] place = name.substring(prefix.length()).split(":", 3);
                    if (persons.contains(PersonId.parse(place[1]))) {
                        names.add(name);
                    }
                }
            }
        }
        return names;
    }

    static void put(
            Connection connection,
            OperationId operation,
            KeyTrials.Candidate candidate,
            OperatorKey operator)
            throws SQLException {
        OpenKey key = candidate.key();
        byte[] wrapped = PersonKey.wrap(operation, key.person(), key.raw(), operator);
        String value = Base64.getEncoder().encodeToString(wrapped);
        Statements.setInfo(connection, name(operation, candidate), value);
    }

    static void remove(Connection connection, OperationId operation, KeyTrials.Candidate candidate)
            throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM ledger_info WHERE name = ?")) {
            delete.setString(1, name(operation, candidate));
            delete.executeUpdate();
        }
    }

    private static String name(OperationId operation, KeyTrials.Candidate candidate) {
        OpenKey key = candidate.key();
        return START + operation + ":" + key.node() + ":" + key.person() + ":" + candidate.by();
    }
}

package org.muster.ledger.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.ledger.exchange.Aside;
import org.muster.ledger.exchange.Hash;
import org.muster.ledger.exchange.Head;
import org.muster.ledger.exchange.SignedHead;

/** The SQL of what nodes exchange, which is the same on both databases. */
final class ChainStatements {
    /** A command that has more facts is parted. */
    private static final int LARGEST_COMMAND = 20_000;

    private static final int MOST_ROWS = Integer.MAX_VALUE - LARGEST_COMMAND;
    private static final int FETCHED = 2_000;

    private ChainStatements() {}

    /** Where numbers are withheld behind the last row of a node, its chain ends there. */
    static void addWithheld(Connection connection, Map<String, Head> heads) throws SQLException {
        String last =
                "SELECT node, first_number, last_number, hash FROM withheld AS run WHERE"
                        + " last_number = (SELECT MAX(last_number) FROM withheld WHERE node ="
                        + " run.node)";
        try (PreparedStatement select = connection.prepareStatement(last)) {
            for (WithheldRun run : runs(select)) {
                Head head = heads.getOrDefault(run.node(), Head.NONE);
                if (run.last() > head.number()) {
                    heads.put(run.node(), new Head(run.last(), run.hash()));
                }
            }
        }
    }

    static List<WithheldRun> withheld(Connection connection) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT node, first_number, last_number, hash FROM withheld")) {
            return runs(select);
        }
    }

    /** The runs of one node that reach beyond a number and begin by another, in order. */
    static List<WithheldRun> withheld(Connection connection, String node, long after, long until)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT node, first_number, last_number, hash FROM withheld WHERE node = ?"
                                + " AND last_number > ? AND first_number <= ?"
                                + " ORDER BY first_number")) {
            select.setString(1, node);
            select.setLong(2, after);
            select.setLong(3, until);
            return runs(select);
        }
    }

    private static List<WithheldRun> runs(PreparedStatement select) throws SQLException {
        List<WithheldRun> runs = new ArrayList<>();
        try (ResultSet result = select.executeQuery()) {
            while (result.next()) {
                runs.add(
                        new WithheldRun(
                                result.getString(1),
                                result.getLong(2),
                                result.getLong(3),
                                new Hash(result.getBytes(4))));
            }
        }
        return runs;
    }

    static void insertWithheld(Connection connection, List<WithheldRun> runs) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO withheld (node, first_number, last_number, hash)"
                                + " VALUES (?,?,?,?)")) {
            for (WithheldRun run : runs) {
                insert.setString(1, run.node());
                insert.setLong(2, run.first());
                insert.setLong(3, run.last());
                insert.setBytes(4, run.hash().bytes());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    static void insertHead(Connection connection, SignedHead head) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO signed_head (node, number, hash, signature) VALUES (?,?,?,?)"
                                + " ON CONFLICT (node, number) DO NOTHING")) {
            insert.setString(1, head.node().value());
            insert.setLong(2, head.number());
            insert.setBytes(3, head.hash().bytes());
            insert.setString(4, head.signature());
            insert.executeUpdate();
        }
    }

    /** The farthest place up to {@code most} that the node signed for, or else the next one. */
    static Optional<SignedHead> findHead(Connection connection, NodeId node, long after, long most)
            throws SQLException {
        Optional<SignedHead> near =
                findHead(
                        connection,
                        node,
                        "number > ? AND number <= ? ORDER BY number DESC",
                        after,
                        most);
        return near.isPresent()
                ? near
                : findHead(
                        connection, node, "number > ? AND number > ? ORDER BY number", after, most);
    }

    private static Optional<SignedHead> findHead(
            Connection connection, NodeId node, String where, long first, long second)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT number, hash, signature FROM signed_head WHERE node = ? AND "
                                + where
                                + " LIMIT 1")) {
            select.setString(1, node.value());
            select.setLong(2, first);
            select.setLong(3, second);
            try (ResultSet result = select.executeQuery()) {
                return result.next()
                        ? Optional.of(
                                new SignedHead(
                                        node,
                                        result.getLong(1),
                                        new Hash(result.getBytes(2)),
                                        result.getString(3)))
                        : Optional.empty();
            }
        }
    }

    /**
     * How far a piece of a chain reaches that has so many rows of all operations, and bodies of the
     * one of so many bytes; a command that has more rows is taken whole if its bytes allow.
     */
    static Stretch stretch(
            Connection connection,
            OperationId operation,
            NodeId node,
            long after,
            int rows,
            long bytes)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT number, command, CASE WHEN operation = ? THEN LENGTH(body) ELSE 0"
                                + " END FROM fact WHERE node = ? AND number > ? ORDER BY number"
                                + " LIMIT ?")) {
            select.setString(1, operation.value());
            select.setString(2, node.value());
            select.setLong(3, after);
            select.setInt(4, Math.max(rows, Math.min(rows, MOST_ROWS) + LARGEST_COMMAND));
            select.setFetchSize(FETCHED);
            try (ResultSet result = select.executeQuery()) {
                return stretch(result, after, rows, bytes);
            }
        }
    }

    private static Stretch stretch(ResultSet result, long after, int rows, long bytes)
            throws SQLException {
        long last = after;
        long end = after;
        long size = 0;
        String command = "";
        while (result.next()) {
            String next = result.getString(2);
            size += result.getLong(3);
            if (last > after && !next.equals(command)) {
                end = last;
            }
            boolean full = last - after >= rows && end > after;
            if (full || last > after && size > bytes) {
                return new Stretch(last, end > after ? end : last);
            }
            last = result.getLong(1);
            command = next;
        }
        return new Stretch(last, last);
    }

    /** The hash of a chain at a number that is here, or that the end of a withheld run tells. */
    static Optional<Hash> findHash(Connection connection, String node, long number)
            throws SQLException {
        if (number == 0) {
            return Optional.of(Hash.NONE);
        }
        Optional<Hash> row =
                hash(
                        connection,
                        "SELECT hash FROM fact WHERE node = ? AND number = ?",
                        node,
                        number);
        return row.isPresent()
                ? row
                : hash(
                        connection,
                        "SELECT hash FROM withheld WHERE node = ? AND last_number = ?",
                        node,
                        number);
    }

    private static Optional<Hash> hash(Connection connection, String sql, String node, long number)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, node);
            select.setLong(2, number);
            try (ResultSet result = select.executeQuery()) {
                return result.next() ? Optional.of(new Hash(result.getBytes(1))) : Optional.empty();
            }
        }
    }

    /** A node's rows behind a number up to and including another, in order. */
    static List<Row> rows(Connection connection, String node, long after, long until)
            throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT "
                                + Statements.COLUMNS
                                + " FROM fact WHERE node = ? AND number > ? AND number <= ?"
                                + " ORDER BY number")) {
            select.setString(1, node);
            select.setLong(2, after);
            select.setLong(3, until);
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    rows.add(Statements.row(result));
                }
            }
        }
        return rows;
    }

    static void insertAside(Connection connection, Aside aside) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO aside (node, after_number, last_number, reason, at_millis,"
                                + " bytes) VALUES (?,?,?,?,?,?)")) {
            insert.setString(1, aside.from().value());
            insert.setLong(2, aside.after());
            insert.setLong(3, aside.until());
            insert.setString(4, aside.reason());
            insert.setLong(5, aside.at().toEpochMilli());
            insert.setBytes(6, aside.bytes());
            insert.executeUpdate();
        }
    }

    static List<Aside> asides(Connection connection) throws SQLException {
        List<Aside> asides = new ArrayList<>();
        try (PreparedStatement select =
                        connection.prepareStatement(
                                "SELECT node, after_number, last_number, reason, at_millis, bytes"
                                        + " FROM aside ORDER BY id DESC");
                ResultSet result = select.executeQuery()) {
            while (result.next()) {
                asides.add(
                        new Aside(
                                new NodeId(result.getString(1)),
                                result.getLong(2),
                                result.getLong(3),
                                result.getString(4),
                                Instant.ofEpochMilli(result.getLong(5)),
                                result.getBytes(6)));
            }
        }
        return asides;
    }
}

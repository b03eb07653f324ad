package org.muster.ledger.sql;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.muster.core.fact.PersonId;
import org.muster.ledger.exchange.Hash;
import org.muster.ledger.reads.LoggedRead;
import org.muster.ledger.reads.ReadEntry;
import org.muster.ledger.reads.ReadOutcome;

/** One row of table {@code read_log}. Its hash covers the row before and every field. */
record ReadRow(
        String writer,
        long number,
        long millis,
        String outcome,
        String who,
        String operation,
        String route,
        int status,
        Optional<Long> asOf,
        String persons,
        Hash previous,
        Hash hash) {
    static final String COLUMNS =
            "writer, number, at_millis, outcome, who, operation, route, status, as_of_millis,"
                    + " persons, prev_hash, hash";

    static ReadRow of(String writer, long number, ReadEntry entry, Hash previous) {
        ReadRow row =
                new ReadRow(
                        writer,
                        number,
                        entry.at().toEpochMilli(),
                        entry.outcome().name(),
                        entry.who(),
                        entry.operation(),
                        entry.route(),
                        entry.status(),
                        entry.asOf().map(Instant::toEpochMilli),
                        entry.persons().stream()
                                .map(PersonId::toString)
                                .collect(Collectors.joining(" ")),
                        previous,
                        Hash.NONE);
        return row.with(row.computeHash());
    }

    private ReadRow with(Hash other) {
        return new ReadRow(
                writer, number, millis, outcome, who, operation, route, status, asOf, persons,
                previous, other);
    }

    /** Every field with its length before it, so that none can flow into the next. */
    Hash computeHash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous.bytes());
            for (String field :
                    List.of(
                            writer,
                            Long.toString(number),
                            Long.toString(millis),
                            outcome,
                            who,
                            operation,
                            route,
                            Integer.toString(status),
                            asOf.map(Object::toString).orElse(""),
                            persons)) {
                byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
                digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
                digest.update(bytes);
            }
            return new Hash(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    void set(PreparedStatement statement) throws SQLException {
        statement.setString(1, writer);
        statement.setLong(2, number);
        statement.setLong(3, millis);
        statement.setString(4, outcome);
        statement.setString(5, who);
        statement.setString(6, operation);
        statement.setString(7, route);
        statement.setInt(8, status);
        if (asOf.isPresent()) {
            statement.setLong(9, asOf.get());
        } else {
            statement.setNull(9, Types.BIGINT);
        }
        statement.setString(10, persons);
        statement.setBytes(11, previous.bytes());
        statement.setBytes(12, hash.bytes());
    }

    static ReadRow of(ResultSet at) throws SQLException {
        long asOf = at.getLong(9);
        Optional<Long> then = at.wasNull() ? Optional.empty() : Optional.of(asOf);
        return new ReadRow(
                at.getString(1),
                at.getLong(2),
                at.getLong(3),
                at.getString(4),
                at.getString(5),
                at.getString(6),
                at.getString(7),
                at.getInt(8),
                then,
                at.getString(10),
                new Hash(at.getBytes(11)),
                new Hash(at.getBytes(12)));
    }

    LoggedRead logged() {
        return new LoggedRead(
                writer,
                number,
                new ReadEntry(
                        Instant.ofEpochMilli(millis),
                        ReadOutcome.valueOf(outcome),
                        who,
                        operation,
                        route,
                        status,
                        asOf.map(Instant::ofEpochMilli),
                        persons.isEmpty()
                                ? List.of()
                                : Arrays.stream(persons.split(" ")).map(PersonId::parse).toList()));
    }
}

package org.muster.ledger.sql;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.Fact;
import org.muster.core.fact.FactId;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.UserId;

/**
 * One row of table {@code fact}. Its hash covers the row before and every field but the position,
 * sealed values as they are: a row can be checked, and shipped to another node, without any key.
 */
record Row(
        long position,
        String operation,
        String node,
        long number,
        long millis,
        int counter,
        String by,
        String command,
        String type,
        int version,
        String body,
        Hash previous,
        Hash hash) {

    static Row of(
            long position,
            OperationId operation,
            Recorded recorded,
            String type,
            int version,
            String body,
            Hash previous) {
        Row open =
                new Row(
                        position,
                        operation.value(),
                        recorded.node().value(),
                        recorded.number(),
                        recorded.millis(),
                        recorded.counter(),
                        recorded.by().value(),
                        recorded.command().toString(),
                        type,
                        version,
                        body,
                        previous,
                        Hash.NONE);
        return open.withHash(open.computeHash());
    }

    FactId id() {
        return new FactId(new NodeId(node), number);
    }

    Recorded recorded(Fact fact) {
        return new Recorded(
                new NodeId(node),
                number,
                millis,
                counter,
                new UserId(by),
                CommandId.parse(command),
                fact);
    }

    Hash computeHash() {
        MessageDigest digest = sha256();
        digest.update(previous.bytes());
        text(digest, operation);
        text(digest, node);
        number(digest, number);
        number(digest, millis);
        number(digest, counter);
        text(digest, by);
        text(digest, command);
        text(digest, type);
        number(digest, version);
        text(digest, body);
        return new Hash(digest.digest());
    }

    private Row withHash(Hash hash) {
        return new Row(
                position, operation, node, number, millis, counter, by, command, type, version,
                body, previous, hash);
    }

    /** With its length before it, so that no two rows give the same bytes. */
    private static void text(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(digest, bytes.length);
        digest.update(bytes);
    }

    private static void number(MessageDigest digest, long number) {
        digest.update(ByteBuffer.allocate(8).putLong(number).array());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

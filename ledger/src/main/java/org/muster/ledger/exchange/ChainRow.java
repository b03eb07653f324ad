package org.muster.ledger.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.FactId;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.UserId;

/**
 * A fact as it lies in a chain, its identifying values sealed: what its node signed for, whichever
 * ledger it is in.
 */
public record ChainRow(
        OperationId operation,
        NodeId node,
        long number,
        long millis,
        int counter,
        UserId by,
        CommandId command,
        String type,
        int version,
        String body) {

    public FactId id() {
        return new FactId(node, number);
    }

    /** The hash of this row in a chain: it covers the row before and every field of this one. */
    public Hash hashAfter(Hash previous) {
        MessageDigest digest = sha256();
        digest.update(previous.bytes());
        text(digest, operation.value());
        text(digest, node.value());
        number(digest, number);
        number(digest, millis);
        number(digest, counter);
        text(digest, by.value());
        text(digest, command.toString());
        text(digest, type);
        number(digest, version);
        text(digest, body);
        return new Hash(digest.digest());
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

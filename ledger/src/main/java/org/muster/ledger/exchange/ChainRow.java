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

    /** How many numbers the hash covers beside the lengths of texts. */
    private static final int NUMBERS = 4;

    public FactId id() {
        return new FactId(node, number);
    }

    /** The hash of this row in a chain: it covers the row before and every field of this one. */
    public Hash hashAfter(Hash previous) {
        byte[][] texts = {
            bytes(operation.value()),
            bytes(node.value()),
            bytes(by.value()),
            bytes(command.toString()),
            bytes(type),
            bytes(body)
        };
        int size = previous.bytes().length + NUMBERS * Long.BYTES;
        for (byte[] text : texts) {
            size += Long.BYTES + text.length;
        }
        ByteBuffer all = ByteBuffer.allocate(size).put(previous.bytes());
        text(all, texts[0]);
        text(all, texts[1]);
        all.putLong(number).putLong(millis).putLong(counter);
        text(all, texts[2]);
        text(all, texts[3]);
        text(all, texts[4]);
        all.putLong(version);
        text(all, texts[5]);
        return new Hash(sha256().digest(all.array()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** With its length before it, so that no two rows give the same bytes. */
    private static void text(ByteBuffer all, byte[] text) {
        all.putLong(text.length).put(text);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

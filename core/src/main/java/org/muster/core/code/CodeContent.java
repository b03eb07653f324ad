package org.muster.core.code;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Optional;

/**
 * What a code says: what it is on, which operation printed it, a number that means nothing without
 * the ledger, and until when it is good. There is nothing about a person in it.
 *
 * @param expires to the minute, later ones are cut
 */
public record CodeContent(CodeKind kind, int operationTag, long number, Optional<Instant> expires) {
    static final int BYTES = 17;
    private static final int MINUTE = 60;

    public CodeContent {
        expires = expires.map(CodeContent::toTheMinute);
    }

    public static CodeContent of(
            CodeKind kind, String operation, long number, Optional<Instant> expires) {
        return new CodeContent(kind, tagOf(operation), number, expires);
    }

    /** Four bytes that stand for an operation's name. */
    public static int tagOf(String operation) {
        return ByteBuffer.wrap(hash(operation.getBytes(StandardCharsets.UTF_8))).getInt();
    }

    static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    void write(ByteBuffer into) {
        into.put((byte) kind.ordinal())
                .putInt(operationTag)
                .putLong(number)
                .putInt(expires.map(at -> (int) (at.getEpochSecond() / MINUTE)).orElse(0));
    }

    static CodeContent read(ByteBuffer from) {
        int kind = from.get();
        CodeKind[] kinds = CodeKind.values();
        if (kind < 0 || kind >= kinds.length) {
            throw new IllegalArgumentException("a code of kind " + kind + " is not known");
        }
        int tag = from.getInt();
        long number = from.getLong();
        long minutes = Integer.toUnsignedLong(from.getInt());
        return new CodeContent(
                kinds[kind],
                tag,
                number,
                minutes == 0
                        ? Optional.empty()
                        : Optional.of(Instant.ofEpochSecond(minutes * MINUTE)));
    }

    private static Instant toTheMinute(Instant at) {
        return Instant.ofEpochSecond(at.getEpochSecond() / MINUTE * MINUTE);
    }
}

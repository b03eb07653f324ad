package org.muster.core.incident;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import org.muster.core.fact.Identifying;

/**
 * A picture or a document, as it was made anew from what was brought. It is sealed, for faces are
 * in it, and lies in the ledger like every other word, so it is bounded.
 *
 * @param content the file in base 64; empty once it was erased
 */
public record EvidenceFile(String content) implements Identifying {
    /** In bytes; sealed it takes less than half of what nodes give each other at once. */
    public static final int LARGEST = 1_000_000;

    public static final EvidenceFile ERASED = new EvidenceFile("");

    public EvidenceFile {
        if (!content.isEmpty()) {
            check(Base64.getDecoder().decode(content));
        }
    }

    public static EvidenceFile of(byte[] file) {
        check(file);
        return new EvidenceFile(Base64.getEncoder().encodeToString(file));
    }

    private static void check(byte[] file) {
        if (file.length == 0 || file.length > LARGEST) {
            throw new IllegalArgumentException(
                    "evidence has 1 to %d bytes, this %d".formatted(LARGEST, file.length));
        }
        EvidenceKind.of(file);
    }

    public boolean isErased() {
        return content.isEmpty();
    }

    public byte[] toBytes() {
        return Base64.getDecoder().decode(content);
    }

    /** By which it is named and compared: SHA-256 in hexadecimal digits. */
    public String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(toBytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "evidence of " + content.length() / 4 * 3 + " bytes";
    }
}

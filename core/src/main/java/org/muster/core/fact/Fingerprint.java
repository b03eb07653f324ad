package org.muster.core.fact;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 over a row of values, each with its length, so that no two rows read alike.
 *
 * <p>Threads: one.
 */
public final class Fingerprint {
    private final MessageDigest digest = sha256();

    public Fingerprint add(Object value) {
        byte[] bytes = value.toString().getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
        return this;
    }

    /** Sixty-four digits; begins anew afterwards. */
    public String toHex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

package org.muster.server.telemetry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What whoever reads the numbers shows as {@code Authorization: Bearer …}; kept as its hash. */
public final class MetricsToken {
    private static final int SHORTEST = 32;

    private final byte[] hash;

    private MetricsToken(byte[] hash) {
        this.hash = hash;
    }

    /**
     * Takes the text of a file.
     *
     * @throws IllegalArgumentException with a sentence when anybody could guess it
     */
    public static MetricsToken parse(String text) {
        String token = text.strip();
        if (token.length() < SHORTEST || !token.matches("[\\x21-\\x7e]+")) {
            throw new IllegalArgumentException(
                    "must hold one line of at least "
                            + SHORTEST
                            + " letters and figures without spaces. Make one with 'openssl rand -hex"
                            + " 32'.");
        }
        return new MetricsToken(hash(token));
    }

    /** Whether this is it; takes as long whatever is wrong with it. */
    boolean fits(String shown) {
        return MessageDigest.isEqual(hash, hash(shown));
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

package org.muster.ledger.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Bytes sealed under a duty code: a key is stretched from the code (PBKDF2 with HMAC-SHA256, RFC
 * 8018) and seals with AES-256-GCM. Salt and rounds stand before what is sealed, so that later
 * programs can take more rounds.
 */
public final class CodeSeal {
    private static final int ROUNDS = 600_000;
    private static final int MOST_ROUNDS = 20_000_000;
    private static final int SALT = 16;
    private static final int KEY_BITS = 256;
    private static final SecureRandom RANDOM = new SecureRandom();

    private CodeSeal() {}

    /** Seals; it opens only with the same code and for the same {@code about}. */
    public static byte[] seal(DutyCode code, byte[] clear, String about) {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        try {
            byte[] sealed = stretched(code, salt, ROUNDS).encrypt(clear, bytes(about));
            return ByteBuffer.allocate(SALT + Integer.BYTES + sealed.length)
                    .put(salt)
                    .putInt(ROUNDS)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has PBKDF2 and AES", e);
        }
    }

    /**
     * Opens what {@link #seal} gave.
     *
     * @throws GeneralSecurityException when the code is another, or it was altered
     */
    public static byte[] open(DutyCode code, byte[] sealed, String about)
            throws GeneralSecurityException {
        ByteBuffer in = ByteBuffer.wrap(sealed);
        byte[] salt = new byte[SALT];
        try {
            int rounds = in.get(salt).getInt();
            if (rounds < 1 || rounds > MOST_ROUNDS) {
                throw new GeneralSecurityException("no seal has " + rounds + " rounds");
            }
            byte[] rest = new byte[in.remaining()];
            in.get(rest);
            return stretched(code, salt, rounds).decrypt(rest, bytes(about));
        } catch (BufferUnderflowException e) {
            throw new GeneralSecurityException("it ends too early", e);
        }
    }

    private static Aead stretched(DutyCode code, byte[] salt, int rounds)
            throws GeneralSecurityException {
        PBEKeySpec spec = new PBEKeySpec(code.signs(), salt, rounds, KEY_BITS);
        try {
            byte[] key =
                    SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                            .generateSecret(spec)
                            .getEncoded();
            return new AesGcmJce(key);
        } finally {
            spec.clearPassword();
        }
    }

    private static byte[] bytes(String about) {
        return about.getBytes(StandardCharsets.UTF_8);
    }
}

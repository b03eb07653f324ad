package org.muster.server.access;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.muster.core.citizen.PinCheck;

/**
 * The six digits with which a family opens its page. They are made here, never chosen: people
 * choose birthdays. Kept is a salted PBKDF2 (RFC 8018) of them, itself sealed.
 */
public final class Pins {
    private static final int DIGITS = 6;
    private static final int ROUNDS = 20_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;
    private static final String SCHEME = "pbkdf2-sha256";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Pins() {}

    public static String make() {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < DIGITS; i++) {
            digits.append(RANDOM.nextInt(10));
        }
        return digits.toString();
    }

    public static PinCheck check(String pin) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        HexFormat hex = HexFormat.of();
        return new PinCheck(
                SCHEME + "$" + hex.formatHex(salt) + "$" + hex.formatHex(hash(pin, salt)));
    }

    /** What tells this PIN from the next one of the family, and says nothing of it: its salt. */
    public static String mark(PinCheck check) {
        String[] parts = check.value().split("\\$");
        return parts.length == 3 ? parts[1] : "";
    }

    /** Takes as long whatever is wrong with it. */
    public static boolean fits(String typed, PinCheck check) {
        String[] parts = check.value().split("\\$");
        boolean ours = parts.length == 3 && parts[0].equals(SCHEME);
        HexFormat hex = HexFormat.of();
        byte[] salt = ours ? hex.parseHex(parts[1]) : new byte[SALT_BYTES];
        byte[] wanted = ours ? hex.parseHex(parts[2]) : new byte[HASH_BITS / 8];
        boolean same = MessageDigest.isEqual(hash(digits(typed), salt), wanted);
        return ours && same;
    }

    /** As typed with blanks, or with digits of another script. */
    private static String digits(String typed) {
        StringBuilder digits = new StringBuilder();
        typed.codePoints()
                .map(point -> Character.digit(point, 10))
                .filter(digit -> digit >= 0)
                .forEach(digits::append);
        // PBKDF2 takes no empty password, and none of ours is one letter
        return digits.isEmpty() ? "-" : digits.toString();
    }

    private static byte[] hash(String pin, byte[] salt) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(pin.toCharArray(), salt, ROUNDS, HASH_BITS))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no PBKDF2", e);
        }
    }
}

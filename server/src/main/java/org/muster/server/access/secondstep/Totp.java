package org.muster.server.access.secondstep;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The codes of authenticator apps: RFC 6238 with SHA-1, 30 seconds and six digits, which is what
 * all of them can do. A clock may be 30 seconds off, either way.
 */
public final class Totp {
    private static final int SECONDS = 30;
    private static final int OFF = 1;
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int LETTER_BITS = 5;

    private Totp() {}

    /** The code that an app with this key shows at a time. */
    public static String code(byte[] key, Instant at) {
        return code(key, span(at));
    }

    /**
     * The span of 30 seconds that a code belongs to.
     *
     * @param after the span of the last code that was taken: none is taken twice
     */
    static OptionalLong find(byte[] key, String typed, Instant now, long after) {
        OptionalLong found = OptionalLong.empty();
        // all are compared, whichever fits
        for (long span = span(now) - OFF; span <= span(now) + OFF; span++) {
            boolean same =
                    MessageDigest.isEqual(
                            code(key, span).getBytes(StandardCharsets.US_ASCII),
                            typed.getBytes(StandardCharsets.UTF_8));
            if (same && span > after) {
                found = OptionalLong.of(span);
            }
        }
        return found;
    }

    /** A key as people type it into an app (RFC 4648 base 32). */
    public static String text(byte[] key) {
        StringBuilder text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte each : key) {
            held = held << Byte.SIZE | each & 0xff;
            bits += Byte.SIZE;
            while (bits >= LETTER_BITS) {
                bits -= LETTER_BITS;
                text.append(LETTERS.charAt(held >> bits & 31));
            }
        }
        if (bits > 0) {
            text.append(LETTERS.charAt(held << LETTER_BITS - bits & 31));
        }
        return text.toString();
    }

    /** What a QR code tells an app; names of accounts need no escaping. */
    public static String address(String account, byte[] key) {
        return "otpauth://totp/Muster:%s?secret=%s&issuer=Muster".formatted(account, text(key));
    }

    private static long span(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), SECONDS);
    }

    private static String code(byte[] key, long span) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            byte[] sum = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(span).array());
            int from = sum[sum.length - 1] & 0xf;
            int number = ByteBuffer.wrap(sum).getInt(from) & Integer.MAX_VALUE;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA1", e);
        }
    }
}

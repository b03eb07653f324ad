package org.muster.core.code;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * The text of a signed code: {@code MC} and 133 letters for 83 bytes. They are the content (17),
 * the tag of the key (2) and the whole signature (64), since Ed25519 verifies no part of one. A QR
 * code of 41 by 41 modules (version 6, level M) holds it, and still reads with a seventh of it
 * smeared.
 */
public final class SignedCode {
    static final String PREFIX = "MC";
    static final int SIGNED = CodeContent.BYTES + 2;
    static final int BYTES = SIGNED + 64;

    /** How many letters a code has. */
    public static final int LENGTH = PREFIX.length() + (BYTES * 8 + 4) / 5;

    private SignedCode() {}

    /** Whether a scanned text means to be a code of ours; no name and no band is that long. */
    public static boolean isMeant(String text) {
        String letters = normalise(text);
        return letters.startsWith(PREFIX)
                && letters.length() > LENGTH / 2
                && letters.matches("[A-Z0-9]+");
    }

    /** Holds a code against the keys of an operation; needs nothing else. */
    public static CodeReading read(
            String text, String operation, Collection<TrustedKey> keys, Instant now) {
        String letters = normalise(text);
        if (!letters.startsWith(PREFIX) || letters.length() != LENGTH) {
            return new CodeReading.Damaged(letters.length(), LENGTH);
        }
        byte[] bytes;
        CodeContent content;
        try {
            bytes = CodeLetters.parse(letters.substring(PREFIX.length()));
            content = CodeContent.read(ByteBuffer.wrap(bytes));
        } catch (IllegalArgumentException e) {
            return new CodeReading.Damaged(letters.length(), LENGTH);
        }
        if (content.operationTag() != CodeContent.tagOf(operation)) {
            return new CodeReading.OtherOperation();
        }
        return verify(bytes, content, keys, now);
    }

    private static CodeReading verify(
            byte[] bytes, CodeContent content, Collection<TrustedKey> keys, Instant now) {
        short tag = ByteBuffer.wrap(bytes).getShort(CodeContent.BYTES);
        List<TrustedKey> named = keys.stream().filter(each -> each.key().tag() == tag).toList();
        if (named.isEmpty()) {
            return new CodeReading.UnknownKey();
        }
        for (TrustedKey each : named) {
            if (isSignedBy(bytes, each.key())) {
                return each.withdrawn().isPresent()
                        ? new CodeReading.KeyWithdrawn(each.withdrawn().get())
                        : inTime(content, now);
            }
        }
        return new CodeReading.Forged();
    }

    private static CodeReading inTime(CodeContent content, Instant now) {
        return content.expires()
                .filter(end -> !now.isBefore(end))
                .<CodeReading>map(end -> new CodeReading.Expired(content, end))
                .orElseGet(() -> new CodeReading.Genuine(content));
    }

    private static boolean isSignedBy(byte[] bytes, CodeKey key) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key.toPublicKey());
            signature.update(bytes, 0, SIGNED);
            return signature.verify(bytes, SIGNED, BYTES - SIGNED);
        } catch (GeneralSecurityException e) {
            // a signature that is no point of the curve is none
            return false;
        }
    }

    private static String normalise(String text) {
        return text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
}

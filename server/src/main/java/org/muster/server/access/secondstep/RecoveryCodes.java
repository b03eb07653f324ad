package org.muster.server.access.secondstep;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Codes for whoever has lost their app, each for one time. They are made here, of 50 random bits,
 * so a plain digest of them gives nothing away; it is sealed besides.
 */
final class RecoveryCodes {
    static final int MADE = 10;

    private static final int LETTERS_EACH = 10;

    /** Without letters that look like others on paper. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCodes() {}

    static List<String> make() {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < MADE; i++) {
            StringBuilder code = new StringBuilder();
            for (int letter = 0; letter < LETTERS_EACH; letter++) {
                code.append(letter == LETTERS_EACH / 2 ? "-" : "")
                        .append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
            }
            codes.add(code.toString());
        }
        return codes;
    }

    static List<String> digests(String account, List<String> codes) {
        return codes.stream().map(code -> digest(account, code)).toList();
    }

    /** The one of the digests that a typed code has; all are compared. */
    static Optional<String> find(String account, String typed, List<String> digests) {
        String wanted = digest(account, typed);
        Optional<String> found = Optional.empty();
        for (String each : digests) {
            if (MessageDigest.isEqual(
                    each.getBytes(StandardCharsets.US_ASCII),
                    wanted.getBytes(StandardCharsets.US_ASCII))) {
                found = Optional.of(each);
            }
        }
        return found;
    }

    private static String digest(String account, String code) {
        String plain = code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(
                                            (account + "\n" + plain)
                                                    .getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

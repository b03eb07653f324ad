package org.muster.core.fact;

import java.util.Locale;

/**
 * Opaque numbers as people can read them out on a bad line: Crockford's base 32, twelve letters in
 * groups of four after a prefix, for example {@code P-7K3Q-9XTM-42HA}. Reading forgives case,
 * missing hyphens, O, I, L for 0 and 1, and digits of another script.
 */
final class Crockford {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LETTERS = 12;

    /** Exclusive upper bound of the numbers that can be printed: 60 bits. */
    static final long BOUND = 1L << 60;

    private Crockford() {}

    static String print(String prefix, long value) {
        if (value < 0 || value >= BOUND) {
            throw new IllegalArgumentException(prefix + " id " + value + " is outside 0 to 2^60");
        }
        StringBuilder text = new StringBuilder(prefix);
        for (int i = 0; i < LETTERS; i++) {
            if (i % 4 == 0) {
                text.append('-');
            }
            text.append(ALPHABET.charAt((int) (value >>> (5 * (LETTERS - 1 - i))) & 31));
        }
        return text.toString();
    }

    static long parse(String prefix, String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        String letters = upper.replace("-", "");
        // after "P-" twelve letters must follow: else one letter lost would read as another number
        if (upper.startsWith(prefix + "-")
                || letters.length() == LETTERS + prefix.length() && letters.startsWith(prefix)) {
            letters = letters.substring(prefix.length());
        }
        if (letters.length() != LETTERS) {
            throw malformed(prefix, text);
        }
        long value = 0;
        for (char letter : letters.toCharArray()) {
            int digit = ALPHABET.indexOf(forgive(letter));
            if (digit < 0) {
                throw malformed(prefix, text);
            }
            value = value << 5 | digit;
        }
        return value;
    }

    private static char forgive(char letter) {
        return switch (letter) {
            case 'O' -> '0';
            case 'I', 'L' -> '1';
            default -> {
                int digit = Character.digit(letter, 10);
                yield digit < 0 ? letter : (char) ('0' + digit);
            }
        };
    }

    private static IllegalArgumentException malformed(String prefix, String text) {
        return new IllegalArgumentException(
                "'" + text + "' is not a reference like " + print(prefix, 0x0123_4567_89ABL));
    }
}

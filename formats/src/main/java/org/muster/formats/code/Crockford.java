package org.muster.formats.code;

import java.util.Locale;

/**
 * Numbers as short codes in Crockford's base 32, grouped by four with a check character at the end.
 * The code says nothing of what it stands for. Reading forgives case, hyphens, spaces, O for 0, and
 * I or L for 1; it does not forgive a wrong check character.
 *
 * <p>Two departures from Crockford, both for the field: the letter Z is left out, which makes the
 * base a prime, 31; and the check character is a weighted sum modulo that prime. So it stays within
 * the alphabet (the usual one needs {@code *~$=U}, which keyboard wedges mangle) and still finds
 * every single wrong sign and every exchange of two neighbours.
 */
public final class Crockford {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXY";
    private static final int BASE = ALPHABET.length();
    private static final int GROUP = 4;
    private static final int LONGEST_INPUT = 40;

    private Crockford() {}

    /** What a typed code turned out to be. */
    public sealed interface Parsed {

        /** The number that was encoded. */
        record Code(long number) implements Parsed {}

        /**
         * Not a code.
         *
         * @param code stable: COD-001 too short or long, COD-002 a sign that is none, COD-003 check
         *     character
         */
        record Problem(String code, String value, String rule, String wayOut) implements Parsed {

            public String sentence() {
                return "The code \"" + value + "\" " + rule + " " + wayOut;
            }
        }
    }

    /** The code of a number that is not negative, such as {@code 7K3M-Q9A2-5}. */
    public static String encode(long number) {
        return encode(number, 1);
    }

    /** As above, with zeros in front up to a number of signs (the check character not counted). */
    public static String encode(long number, int signs) {
        if (number < 0) {
            throw new IllegalArgumentException("Only numbers from 0 on have a code, not " + number);
        }
        StringBuilder digits = new StringBuilder();
        for (long left = number; left > 0; left /= BASE) {
            digits.append(ALPHABET.charAt((int) (left % BASE)));
        }
        while (digits.length() < signs) {
            digits.append('0');
        }
        digits.reverse();
        digits.append(check(digits));
        StringBuilder grouped = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            grouped.append(i > 0 && i % GROUP == 0 ? "-" : "").append(digits.charAt(i));
        }
        return grouped.toString();
    }

    /** Reads a code however it was typed. Never throws. */
    public static Parsed parse(String typed) {
        String shown = typed.length() <= LONGEST_INPUT ? typed : typed.substring(0, 40) + "…";
        String signs =
                typed.toUpperCase(Locale.ROOT)
                        .replaceAll("[\\s\\p{Zs}\\p{Pd}]", "")
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1');
        if (signs.length() < 2 || signs.length() > LONGEST_INPUT) {
            return new Parsed.Problem(
                    "COD-001",
                    shown,
                    "is not as long as a code is.",
                    "Scan the band again, or type all its signs.");
        }
        long number = 0;
        for (int i = 0; i < signs.length(); i++) {
            int value = ALPHABET.indexOf(signs.charAt(i));
            if (value < 0) {
                return new Parsed.Problem(
                        "COD-002",
                        shown,
                        "has the sign " + signs.charAt(i) + ", which no code has.",
                        "Codes have digits and letters, but never I, L, O, U or Z; look again.");
            }
            if (i < signs.length() - 1) {
                if (number > (Long.MAX_VALUE - value) / BASE) {
                    return new Parsed.Problem(
                            "COD-001",
                            shown,
                            "is longer than a code is.",
                            "Scan one band at a time.");
                }
                number = number * BASE + value;
            }
        }
        if (signs.charAt(signs.length() - 1) != check(signs.substring(0, signs.length() - 1))) {
            return new Parsed.Problem(
                    "COD-003",
                    shown,
                    "was mistyped: its last sign does not fit the others.",
                    "Compare it with the band sign by sign, or scan it.");
        }
        return new Parsed.Code(number);
    }

    /**
     * Weights rise from the right by one, so that leading zeros do not change the check character.
     */
    private static char check(CharSequence digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int weight = 1 + (digits.length() - 1 - i) % (BASE - 1);
            sum += weight * ALPHABET.indexOf(digits.charAt(i));
        }
        return ALPHABET.charAt(sum % BASE);
    }
}

package org.muster.core.code;

import java.util.Locale;

/**
 * A short opaque number for eyes and hands: nine letters and a check letter, such as {@code
 * 7K3Q9XTM42}. The check (Luhn's, in base 32) tells every wrong letter and nearly every swap of two
 * neighbours. The first letter is a digit, so that none is taken for a name.
 */
public final class CheckedNumber {
    private static final int LETTERS = 9;
    private static final int BITS = 5 * LETTERS;

    /** Numbers are below this. */
    public static final long BOUND = 10L << BITS - 5;

    private CheckedNumber() {}

    /** A number out of a random one. */
    public static long of(long random) {
        return Long.remainderUnsigned(random, BOUND);
    }

    public static String print(long number) {
        if (number < 0 || number >= BOUND) {
            throw new IllegalArgumentException("number " + number + " is outside 0 to " + BOUND);
        }
        StringBuilder text = new StringBuilder();
        for (int i = LETTERS - 1; i >= 0; i--) {
            text.append(CodeLetters.ALPHABET.charAt((int) (number >>> 5 * i) & 31));
        }
        return text.append(check(text)).toString();
    }

    /** In two groups, as it is printed beside a code. */
    public static String grouped(long number) {
        String text = print(number);
        return text.substring(0, 5) + "-" + text.substring(5);
    }

    /** Reads what {@link #print} or {@link #grouped} gave, forgiving case, blanks and hyphens. */
    public static long parse(String typed) {
        String text = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        if (text.length() != LETTERS + 1) {
            throw new IllegalArgumentException(
                    "'" + typed + "' is not a number like " + grouped(123_456_789_012L));
        }
        long number = 0;
        for (int i = 0; i < LETTERS; i++) {
            number = number << 5 | CodeLetters.digit(text.charAt(i));
        }
        if (number >= BOUND || !print(number).equals(print(number, text.charAt(LETTERS)))) {
            throw new IllegalArgumentException(
                    "'" + typed + "' has a wrong letter: its check letter does not fit");
        }
        return number;
    }

    private static String print(long number, char check) {
        String text = print(number);
        return text.substring(0, LETTERS) + CodeLetters.ALPHABET.charAt(CodeLetters.digit(check));
    }

    private static char check(CharSequence letters) {
        int sum = 0;
        for (int i = 0; i < letters.length(); i++) {
            int digit = CodeLetters.digit(letters.charAt(i));
            int weighted = (letters.length() - i) % 2 == 1 ? 2 * digit : digit;
            sum += weighted / 32 + weighted % 32;
        }
        return CodeLetters.ALPHABET.charAt((32 - sum % 32) % 32);
    }
}

package org.muster.formats.mrz;

/**
 * The check digit of Doc 9303 part 3, section 4.9: weights 7, 3, 1 repeating, letters count 10 to
 * 35, the filler nothing, modulo ten.
 */
public final class CheckDigit {

    private static final int[] WEIGHTS = {7, 3, 1};

    private CheckDigit() {}

    /** The digit over signs that are all A to Z, 0 to 9 or the filler. */
    public static char of(CharSequence signs) {
        int sum = 0;
        for (int i = 0; i < signs.length(); i++) {
            sum += value(signs.charAt(i)) * WEIGHTS[i % 3];
        }
        return (char) ('0' + sum % 10);
    }

    static int value(char sign) {
        if (sign >= '0' && sign <= '9') {
            return sign - '0';
        }
        if (sign >= 'A' && sign <= 'Z') {
            return sign - 'A' + 10;
        }
        if (sign == '<') {
            return 0;
        }
        throw new IllegalArgumentException(
                "'" + sign + "' cannot stand on a machine-readable line.");
    }
}

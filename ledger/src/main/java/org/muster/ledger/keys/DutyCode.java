package org.muster.ledger.keys;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * What opens a gate: 80 random bits as four groups of four signs, told by another way than the
 * ticket it belongs to. Letters that look like digits are read as those (Crockford's base 32).
 */
public final class DutyCode {
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final Pattern SHAPE = Pattern.compile("[" + SIGNS + "]{" + LENGTH + "}");

    private final String signs;

    private DutyCode(String signs) {
        this.signs = signs;
    }

    public static DutyCode make() {
        return make(new SecureRandom());
    }

    static DutyCode make(Random random) {
        StringBuilder signs = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            signs.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return new DutyCode(signs.toString());
    }

    /**
     * Reads what somebody typed, with or without hyphens and blanks, in any case.
     *
     * @throws IllegalArgumentException when it is no code, with a sentence
     */
    public static DutyCode parse(String typed) {
        String signs =
                typed.toUpperCase(Locale.ROOT)
                        .replaceAll("[\\s-]", "")
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1');
        if (!SHAPE.matcher(signs).matches()) {
            throw new IllegalArgumentException(
                    "A duty code has "
                            + LENGTH
                            + " letters and digits, such as 7K3M-9XQP-04TD-WZ6A. This one has "
                            + signs.length()
                            + (signs.length() == LENGTH ? ", and some that no code has." : "."));
        }
        return new DutyCode(signs);
    }

    /** As it is shown and told: {@code 7K3M-9XQP-04TD-WZ6A}. */
    public String text() {
        return signs.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }

    char[] signs() {
        return signs.toCharArray();
    }

    /** Never shows the code. */
    @Override
    public String toString() {
        return "DutyCode[…]";
    }
}

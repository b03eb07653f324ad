package org.muster.core.fact;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The opaque code on a wrist; it means nothing without the ledger. Upper-case letters and digits, 3
 * to 20.
 */
public record Band(String code) implements Subject {
    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9]{3,20}");

    public Band {
        if (!SHAPE.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "band '" + code + "' must be 3 to 20 letters and digits");
        }
    }

    /** True where {@code text}, forgiving case, blanks and hyphens, could be a band. */
    public static boolean isBand(String text) {
        return SHAPE.matcher(normalise(text)).matches();
    }

    public static Band parse(String text) {
        return new Band(normalise(text));
    }

    private static String normalise(String text) {
        return text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    @Override
    public Kind kind() {
        return Kind.BAND;
    }

    @Override
    public String toString() {
        return code;
    }
}

package org.muster.core.register;

import java.util.regex.Pattern;

/**
 * A state as travel documents name it: three letters of ISO 3166-1, or one of the further codes of
 * ICAO Doc 9303 part 3 section 5 ({@code XXA} stateless, {@code UNO} United Nations, {@code D} for
 * Germany). Kept as recorded; folding for totals happens when counting.
 */
public record Nationality(String code) implements Comparable<Nationality> {
    private static final Pattern SHAPE = Pattern.compile("[A-Z]{1,3}");

    public Nationality {
        if (!SHAPE.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "nationality '" + code + "' must be one to three letters A to Z");
        }
        code = code.intern();
    }

    @Override
    public int compareTo(Nationality other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}

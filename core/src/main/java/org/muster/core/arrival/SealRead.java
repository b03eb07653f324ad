package org.muster.core.arrival;

import java.util.Locale;
import java.util.regex.Pattern;

/** A seal as somebody reads it off paper: whole, or its first sixteen digits, in groups or not. */
final class SealRead {
    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{16}|[0-9a-f]{64}");

    private SealRead() {}

    static String normalise(String typed) {
        return typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    }

    static boolean isSeal(String normal) {
        return SHAPE.matcher(normal).matches();
    }
}

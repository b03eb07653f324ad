package org.muster.server.pages;

import java.util.regex.Pattern;

/**
 * French sets a blank before some signs, at which a line must not break. Translators type a plain
 * blank; this makes it the right one: narrow before {@code ; ! ?}, full before a colon and inside
 * guillemets.
 */
final class FrenchBlanks {
    private static final Pattern NARROW = Pattern.compile(" (?=[;!?](?:\\s|$))");
    private static final Pattern FULL = Pattern.compile(" (?=:(?:\\s|$)|»)|(?<=«) ");

    private FrenchBlanks() {}

    static String in(String text) {
        return FULL.matcher(NARROW.matcher(text).replaceAll("\u202f")).replaceAll("\u00a0");
    }
}

package org.muster.planning.operation;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One name for each place, however lists, legs and settings write its capitals, accents, blanks and
 * hyphens.
 */
final class Spelling {
    private final Map<String, String> first = new HashMap<>();

    String of(String written) {
        String known = first.putIfAbsent(plain(written), written.strip());
        return known == null ? written.strip() : known;
    }

    boolean knows(String written) {
        return first.containsKey(plain(written));
    }

    static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String written) {
        return Normalizer.normalize(written.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}", "")
                .replaceAll("[\\s\\p{Pd}]+", " ")
                .toLowerCase(Locale.ROOT);
    }
}

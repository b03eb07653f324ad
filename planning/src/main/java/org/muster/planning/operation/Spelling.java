package org.muster.planning.operation;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** One name for each place, however legs and settings write its capitals and blanks. */
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
        return written.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}

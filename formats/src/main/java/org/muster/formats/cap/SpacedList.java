package org.muster.formats.cap;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Several entries in one text (3.2.1: addresses, incidents): blanks between them, and quotation
 * marks around one that has blanks inside.
 */
final class SpacedList {

    private static final Pattern ENTRY = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final Pattern BLANK = Pattern.compile("\\s");

    private SpacedList() {}

    static List<String> parse(String text) {
        List<String> entries = new ArrayList<>();
        for (Matcher entry = ENTRY.matcher(text); entry.find(); ) {
            String quoted = entry.group(1);
            String found = quoted == null ? entry.group(2) : quoted;
            if (!found.isBlank()) {
                entries.add(found);
            }
        }
        return entries;
    }

    static String format(List<String> entries) {
        return entries.stream()
                .map(entry -> BLANK.matcher(entry).find() ? '"' + entry + '"' : entry)
                .collect(Collectors.joining(" "));
    }
}

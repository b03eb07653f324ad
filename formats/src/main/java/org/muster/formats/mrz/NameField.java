package org.muster.formats.mrz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Fits a name into its field. A name that is too long loses letters from its last parts first, each
 * part keeping at least one, so that a letter stands in the last position: the sign of a cut.
 */
final class NameField {

    private NameField() {}

    static String of(String primary, String secondary, int width) {
        List<String> first = new ArrayList<>(parts(primary));
        List<String> later = new ArrayList<>(parts(secondary));
        while (leastWidth(first.size(), later.size()) > width) {
            (later.size() > 1 ? later : first).removeLast();
        }
        int excess = joined(first, later).length() - width;
        excess = shorten(later, excess);
        shorten(first, excess);
        String name = joined(first, later);
        return name + "<".repeat(width - name.length());
    }

    private static int leastWidth(int first, int later) {
        return 2 * first - 1 + (later == 0 ? 0 : 2 * later + 1);
    }

    private static int shorten(List<String> parts, int excess) {
        int left = excess;
        for (int i = parts.size() - 1; i >= 0 && left > 0; i--) {
            String part = parts.get(i);
            int cut = Math.min(left, part.length() - 1);
            parts.set(i, part.substring(0, part.length() - cut));
            left -= cut;
        }
        return left;
    }

    private static String joined(List<String> first, List<String> later) {
        String primary = String.join("<", first);
        return later.isEmpty() ? primary : primary + "<<" + String.join("<", later);
    }

    private static List<String> parts(String name) {
        return name.isEmpty() ? List.of() : Arrays.asList(name.split(" +", -1));
    }
}

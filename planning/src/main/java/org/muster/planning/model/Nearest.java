package org.muster.planning.model;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name that somebody probably meant. */
public final class Nearest {
    private Nearest() {}

    /** The known name with the fewest signs written differently, if few are. */
    public static Optional<String> find(String written, Collection<String> known) {
        String best = null;
        int fewest = Math.max(2, written.length() / 3) + 1;
        for (String name : known) {
            if (Math.abs(name.length() - written.length()) < fewest) {
                int apart = apart(written.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
                if (apart < fewest) {
                    fewest = apart;
                    best = name;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** Levenshtein's distance. */
    private static int apart(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int swap = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(above[j - 1] + swap, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[other.length()];
    }
}

package org.muster.formats.mrz;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Turns what arrived at the keyboard into possible sets of lines. Wedge readers join lines or break
 * them with CR, LF or Tab, put a prefix before them, and hit the wrong key for the filler; people
 * leave out trailing fillers. The digits decide which of the possibilities is meant.
 */
final class TypedLines {

    /** No layout has more than 90 signs; what is far longer is not a document. */
    static final int LONGEST_INPUT = 400;

    private static final int LONGEST_PREFIX = 6;

    private static final Pattern BREAKS =
            Pattern.compile("[\\r\\n\\t\\u000B\\u000C\\u0085\\u2028\\u2029]+");

    private TypedLines() {}

    record Candidate(MrzFormat format, List<String> lines) {}

    static List<Candidate> candidates(String typed) {
        Set<Candidate> found = new LinkedHashSet<>();
        // What fits exactly comes before what fits without a prefix: a card of 90 signs must not be
        // tried as a passport of 88 first.
        List<List<String>> meant = meanings(typed.strip());
        for (int longestPrefix : new int[] {0, LONGEST_PREFIX}) {
            meant.forEach(broken -> addTo(found, broken, longestPrefix));
        }
        return List.copyOf(found);
    }

    /** A guillemet may be one filler or two, a blank none or one. Most input has neither. */
    private static List<List<String>> meanings(String typed) {
        boolean guillemets = typed.indexOf('«') >= 0 || typed.indexOf('»') >= 0;
        boolean blanks = typed.chars().anyMatch(TypedLines::isBlank);
        List<List<String>> meant = new ArrayList<>();
        for (String filler : guillemets ? List.of("<", "<<") : List.of("<")) {
            for (String blank : blanks ? List.of("", "<") : List.of("")) {
                meant.add(broken(typed, filler, blank));
            }
        }
        return meant;
    }

    /** The lines as typed, cleaned in the plainest way: for saying what was read. */
    static String plain(String typed) {
        return String.join(" ", broken(typed, "<", ""));
    }

    private static void addTo(Set<Candidate> found, List<String> broken, int longestPrefix) {
        for (MrzFormat size : List.of(MrzFormat.TD3, MrzFormat.TD2, MrzFormat.TD1)) {
            List<String> padded = padded(broken, size);
            if (!padded.isEmpty()) {
                add(found, size, padded);
            }
            String joined = String.join("", broken);
            int excess = joined.length() - size.lines() * size.width();
            if (excess >= 0 && excess <= longestPrefix) {
                add(found, size, cut(joined.substring(excess), size));
            }
        }
    }

    private static void add(Set<Candidate> found, MrzFormat size, List<String> lines) {
        boolean visa = lines.getFirst().startsWith("V");
        MrzFormat format =
                switch (size) {
                    case TD3, MRV_A -> visa ? MrzFormat.MRV_A : MrzFormat.TD3;
                    case TD2, MRV_B -> visa ? MrzFormat.MRV_B : MrzFormat.TD2;
                    case TD1 -> MrzFormat.TD1;
                };
        found.add(new Candidate(format, lines));
    }

    /**
     * Only the line that ends in the names may miss fillers; elsewhere a missing sign is an error.
     */
    private static List<String> padded(List<String> broken, MrzFormat size) {
        if (broken.size() != size.lines()) {
            return List.of();
        }
        int nameLine = size == MrzFormat.TD1 ? 2 : 0;
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < broken.size(); i++) {
            String line = broken.get(i);
            boolean shortName = i == nameLine && line.length() >= 7 && line.length() < size.width();
            if (line.length() != size.width() && !shortName) {
                return List.of();
            }
            lines.add(line + "<".repeat(size.width() - line.length()));
        }
        return List.copyOf(lines);
    }

    private static List<String> cut(String joined, MrzFormat size) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < size.lines(); i++) {
            lines.add(joined.substring(i * size.width(), (i + 1) * size.width()));
        }
        return List.copyOf(lines);
    }

    private static List<String> broken(String typed, String filler, String blank) {
        // Guillemets first: the compatibility form would not touch them, but would fold wide
        // letters.
        String plain =
                Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC)
                        .replace("«", filler)
                        .replace("»", filler)
                        .replace("‹", "<")
                        .replace("›", "<")
                        .replace("〈", "<")
                        .replace("≤", "<")
                        .replace(">", "<");
        List<String> lines = new ArrayList<>();
        for (String part : BREAKS.split(plain, -1)) {
            String line = signs(part.strip(), blank);
            if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static boolean isBlank(int sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
    }

    private static String signs(String part, String blank) {
        StringBuilder line = new StringBuilder(part.length());
        for (int i = 0; i < part.length(); i++) {
            char sign = part.charAt(i);
            int digit = Character.digit(sign, 10);
            if (sign >= 'a' && sign <= 'z') {
                line.append((char) (sign - 'a' + 'A'));
            } else if (digit >= 0) {
                line.append((char) ('0' + digit));
            } else if (isBlank(sign)) {
                line.append(blank);
            } else if (!Character.isISOControl(sign) && sign != '\uFEFF') {
                line.append(sign);
            }
        }
        return line.toString();
    }
}

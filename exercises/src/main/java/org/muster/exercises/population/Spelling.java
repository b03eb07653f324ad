package org.muster.exercises.population;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.muster.formats.mrz.Transliteration;

/** How the keepers of lists write a name that comes from another script or language. */
final class Spelling {
    private static final List<String[]> ARABIC = WordFile.pairs("arabic-letters.txt", "=");
    private static final Pattern DOUBLED = Pattern.compile("(\\p{IsArabic})\\1+");
    private static final List<String[]> GERMAN =
            List.of(
                    new String[] {"zh", "sch"},
                    new String[] {"sh", "sch"},
                    new String[] {"ch", "tsch"},
                    new String[] {"v", "w"},
                    new String[] {"y", "j"});

    private Spelling() {}

    static String write(Sheet sheet, TrueName name, String latin, String own) {
        String written =
                switch (sheet.script()) {
                    case "arabic" -> isArabic(own) ? own : inArabic(latin);
                    case "german" -> name.area().equals("russian") ? german(latin) : latin;
                    default -> latin;
                };
        return switch (sheet.names()) {
            case "upper-family" -> written;
            case "machine" -> machine(written);
            default -> written;
        };
    }

    /** As the machine-readable lines have it: A to Z, and nothing else. */
    static String machine(String name) {
        return Transliteration.findLatin(name.replace('’', '\''))
                .orElseGet(() -> TextSlips.withoutMarks(name).replaceAll("[^A-Za-z ]", ""))
                .toUpperCase(Locale.ROOT);
    }

    private static boolean isArabic(String own) {
        return !own.isEmpty()
                && Character.UnicodeScript.of(own.codePointAt(0)) == Character.UnicodeScript.ARABIC;
    }

    /** Letter by letter, as a clerk does who only hears the name. */
    static String inArabic(String latin) {
        String rest = TextSlips.withoutMarks(latin).toLowerCase(Locale.ROOT);
        StringBuilder written = new StringBuilder();
        int at = 0;
        while (at < rest.length()) {
            int from = at;
            boolean begins = at == 0 || rest.charAt(at - 1) == ' ';
            written.append(begins && "eiou".indexOf(rest.charAt(at)) >= 0 ? "ا" : "");
            for (String[] pair : ARABIC) {
                if (from == at && rest.startsWith(pair[0], at)) {
                    written.append(pair[1]);
                    at += pair[0].length();
                }
            }
            if (at == from) {
                char sign = rest.charAt(at++);
                written.append(Character.isLetter(sign) ? "" : sign == '-' ? " " : sign);
            }
        }
        return DOUBLED.matcher(written).replaceAll("$1");
    }

    private static String german(String latin) {
        StringBuilder written = new StringBuilder();
        String small = latin.toLowerCase(Locale.ROOT);
        int at = 0;
        while (at < latin.length()) {
            int from = at;
            for (String[] pair : GERMAN) {
                if (from == at && small.startsWith(pair[0], at)) {
                    boolean capital = Character.isUpperCase(latin.charAt(at));
                    written.append(
                            capital
                                    ? pair[1].substring(0, 1).toUpperCase(Locale.ROOT)
                                            + pair[1].substring(1)
                                    : pair[1]);
                    at += pair[0].length();
                }
            }
            if (at == from) {
                written.append(latin.charAt(at++));
            }
        }
        return written.toString();
    }
}

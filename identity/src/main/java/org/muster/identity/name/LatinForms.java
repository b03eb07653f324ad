package org.muster.identity.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Spellings in Latin letters that are one name by rule rather than by list. */
final class LatinForms {
    /** Abdelkader, Abdulkadir, Abderrahmane, Abdul-Rahman: the article takes many shapes. */
    private static final Pattern SERVANT =
            Pattern.compile("^abd(?:e|u|o|ou|a)(?:l|([rnsztd])(?=\\1)|(?:sh|ch)(?=sh|ch))(?=..)");

    /** Noureddine, Nuruddin, Nour ad-Din. */
    private static final Pattern OF_FAITH =
            Pattern.compile("(?<=..)(?:[aeiou]+l)?[aeiou]d+(?:ine?|een|yne?)$");

    /** Doc 9303 part 3, section 6, table A: letters with more than one legal form in A to Z. */
    private static final Map<Character, List<String>> LEGAL =
            Map.of(
                    'ä', List.of("ae", "a"),
                    'å', List.of("aa", "a"),
                    'ö', List.of("oe", "o"),
                    'ø', List.of("oe", "o"),
                    'ü', List.of("ue", "uxx", "u"),
                    'ñ', List.of("n", "nxx"));

    private static final int MOST = 8;

    private LatinForms() {}

    static String plain(String text) {
        String servant = SERVANT.matcher(text).replaceFirst("abd");
        return OF_FAITH.matcher(servant).replaceFirst("udin");
    }

    /** The legal spellings of a small-letter word that differ from its plain fold. */
    static List<String> legal(String word) {
        List<String> forms = new ArrayList<>(List.of(""));
        boolean several = false;
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            List<String> options = LEGAL.getOrDefault(letter, List.of(String.valueOf(letter)));
            several |= options.size() > 1;
            forms = times(forms, options);
        }
        return several ? forms.stream().map(NameText::fold).distinct().toList() : List.of();
    }

    private static List<String> times(List<String> forms, List<String> options) {
        List<String> all = new ArrayList<>();
        for (String form : forms) {
            for (String option : options) {
                if (all.size() < MOST) {
                    all.add(form + option);
                }
            }
        }
        return all;
    }
}

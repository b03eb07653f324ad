package org.muster.core.bulletin;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * First, second, third: in words up to the twelfth, as a short text says it. In French for a
 * masculine noun (vol, convoi, bateau), in Arabic for a feminine one (رحلة).
 */
final class OrdinalWords {
    private static final Map<String, List<String>> WORDS =
            Map.of(
                    "en",
                    List.of(
                            "first",
                            "second",
                            "third",
                            "fourth",
                            "fifth",
                            "sixth",
                            "seventh",
                            "eighth",
                            "ninth",
                            "tenth",
                            "eleventh",
                            "twelfth"),
                    "fr",
                    List.of(
                            "premier",
                            "deuxième",
                            "troisième",
                            "quatrième",
                            "cinquième",
                            "sixième",
                            "septième",
                            "huitième",
                            "neuvième",
                            "dixième",
                            "onzième",
                            "douzième"),
                    "ar",
                    List.of(
                            "الأولى", "الثانية", "الثالثة", "الرابعة", "الخامسة", "السادسة",
                            "السابعة", "الثامنة", "التاسعة", "العاشرة"));

    private OrdinalWords() {}

    static String say(int number, Locale language) {
        List<String> words = WORDS.getOrDefault(language.getLanguage(), List.of());
        if (number >= 1 && number <= words.size()) {
            return words.get(number - 1);
        }
        return switch (language.getLanguage()) {
            case "fr" -> number + "e";
            case "en" -> number + english(number);
            default -> number + ".";
        };
    }

    private static String english(int number) {
        if (number % 100 >= 11 && number % 100 <= 13) {
            return "th";
        }
        return switch (number % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }
}

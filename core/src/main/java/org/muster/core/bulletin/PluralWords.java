package org.muster.core.bulletin;

import java.util.List;
import java.util.Locale;

/**
 * Which words go with a number: one form for one and another for all others, as the language counts
 * (Unicode CLDR, cardinals), or all six in the order zero, one, two, few, many, other.
 */
final class PluralWords {
    /** How many forms can be written: none, two or six. */
    static final List<Integer> FORMS = List.of(0, 2, 6);

    private static final int ONE = 1;
    private static final int OTHER = 5;

    private PluralWords() {}

    static String choose(List<String> forms, int number, Locale language) {
        int place = place(number, language.getLanguage());
        if (forms.size() == 2) {
            return forms.get(place == ONE ? 0 : 1);
        }
        return forms.get(place);
    }

    private static int place(int number, String language) {
        return switch (language) {
            case "ar" -> arabic(number);
            case "fr", "pt" -> number == 0 || number == 1 ? ONE : OTHER;
            default -> number == 1 ? ONE : OTHER;
        };
    }

    private static int arabic(int number) {
        int rest = number % 100;
        if (number <= 2) {
            return number;
        }
        if (rest >= 3 && rest <= 10) {
            return 3;
        }
        return rest >= 11 ? 4 : OTHER;
    }
}

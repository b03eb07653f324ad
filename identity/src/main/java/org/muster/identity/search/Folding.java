package org.muster.identity.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes documents and phone numbers comparable, and parts words where a reader could begin. Names
 * are folded as {@link org.muster.identity.name.NameText} does it.
 */
final class Folding {
    private static final Pattern NOT_DIGITS = Pattern.compile("\\D");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{Nd}]");

    private Folding() {}

    /**
     * Every place where a reader could begin: Chinese names have no blank before the given name.
     */
    static List<String> beginnings(String word) {
        if (word.codePoints().noneMatch(Character::isIdeographic)) {
            return List.of(word);
        }
        List<String> all = new ArrayList<>();
        for (int i = 0; i < word.length(); i = word.offsetByCodePoints(i, 1)) {
            all.add(word.substring(i));
        }
        return all;
    }

    /** A document's number without what clerks put between its signs. */
    static String document(String number) {
        return NOT_LETTERS.matcher(number).replaceAll("").toUpperCase(Locale.ROOT);
    }

    static String email(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * The end of a phone number, which is the same with and without the country's code; empty when
     * it is too short to be one.
     */
    static String phone(String number) {
        String digits = NOT_DIGITS.matcher(number).replaceAll("");
        if (digits.length() < 6) {
            return "";
        }
        return digits.substring(Math.max(0, digits.length() - 8));
    }
}

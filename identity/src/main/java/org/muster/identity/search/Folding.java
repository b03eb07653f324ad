package org.muster.identity.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * Makes names comparable: no capitals, no accents, no vowel signs; letters that clerks write in two
 * ways become one. Scripts stay what they are.
 */
final class Folding {
    private static final Pattern MARKS = Pattern.compile("[\\p{M}\\u0640]");
    private static final Pattern APOSTROPHES = Pattern.compile("['’ʼ`]");
    private static final Pattern NOT_DIGITS = Pattern.compile("\\D");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{Nd}]");

    private Folding() {}

    /** The words of a name. Apostrophes join, as in N'Diaye; all else between letters parts. */
    static List<String> words(String name) {
        String joined = fold(APOSTROPHES.matcher(name).replaceAll(""));
        List<String> words = new ArrayList<>();
        for (String word : BETWEEN.split(joined)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

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

    private static String fold(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        char[] from = plain.toCharArray();
        char[] to = new char[from.length * 4];
        int length = ASCIIFoldingFilter.foldToASCII(from, 0, to, 0, from.length);
        return new String(to, 0, length)
                .toLowerCase(Locale.ROOT)
                .replace('\u0649', '\u064A')
                .replace('\u0629', '\u0647');
    }
}

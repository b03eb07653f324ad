package org.muster.formats.tabular;

import java.lang.Character.UnicodeScript;

/** How much a text with signs beyond ASCII looks like words of some language. */
record WordScore(String common) {

    /** Forms of letters that stand only at the end of a word: Greek, Hebrew, Arabic. */
    private static final String ENDS_WORDS = "ςךםןףץةى";

    double of(String text) {
        double score = 0;
        int i = 0;
        while (i < text.length()) {
            int from = i;
            while (i < text.length() && isInside(text.charAt(i))) {
                i++;
            }
            if (i > from && !isAscii(text, from, i)) {
                score += word(text.substring(from, i));
            }
            i = i == from ? i + 1 : i;
        }
        return score;
    }

    /** The first word beyond ASCII that two readings of the same bytes read otherwise. */
    static String firstWord(String text, String other) {
        int i = 0;
        while (i < text.length()) {
            int from = i;
            while (i < text.length() && isInside(text.charAt(i))) {
                i++;
            }
            if (i > from + 1 && !text.regionMatches(from, other, from, i - from)) {
                return text.substring(from, i);
            }
            i = i == from ? i + 1 : i;
        }
        return "";
    }

    private double word(String word) {
        double score = 0;
        int accents = 0;
        int run = 0;
        int longestRun = 0;
        boolean mixed = false;
        UnicodeScript script = null;
        for (int i = 0; i < word.length(); i++) {
            char sign = word.charAt(i);
            boolean high = sign >= 0x80;
            run = high ? run + 1 : 0;
            longestRun = Math.max(longestRun, run);
            accents += high ? 1 : 0;
            score += high ? sign(sign) : 0;
            score -= ENDS_WORDS.indexOf(sign) >= 0 && i + 1 < word.length() ? 3 : 0;
            if (i > 0 && Character.isLowerCase(word.charAt(i - 1)) && Character.isUpperCase(sign)) {
                score -= 1;
            }
            if (Character.isLetter(sign)) {
                UnicodeScript own = UnicodeScript.of(sign);
                mixed |= script != null && own != UnicodeScript.COMMON && own != script;
                script = own;
            }
        }
        boolean latin = script == UnicodeScript.LATIN;
        score -= mixed ? 3 : 0;
        score -= latin && (longestRun > 2 || accents * 2 > word.length() + 1) ? accents + 2 : 0;
        return score;
    }

    private double sign(char sign) {
        if (sign < 0xA0 || sign == '\uFFFD') {
            return -5;
        }
        if (Character.isLetter(sign)) {
            boolean often = common.indexOf(Character.toLowerCase(sign)) >= 0;
            // an accent that a language does not have is odd; a seldom letter of a script is not
            return often ? 1 : UnicodeScript.of(sign) == UnicodeScript.LATIN ? 0 : 0.5;
        }
        // apostrophes, dashes and the like stand in names of all languages
        return "’‘–°ªº«»".indexOf(sign) >= 0 ? 0 : -2;
    }

    private static boolean isInside(char sign) {
        return sign >= 0x80 || Character.isLetter(sign);
    }

    private static boolean isAscii(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}

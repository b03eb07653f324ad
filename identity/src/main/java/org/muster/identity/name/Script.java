package org.muster.identity.name;

/** The script a word is written in, as far as names are read differently in it. */
public enum Script {
    LATIN,
    ARABIC,
    CYRILLIC,
    HEBREW,
    GREEK,
    HAN,
    KANA,
    HANGUL,
    OTHER;

    /** The script of the first letter that has one. */
    static Script of(String word) {
        for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
            int sign = word.codePointAt(i);
            if (Character.isLetter(sign)) {
                return of(sign);
            }
        }
        return OTHER;
    }

    private static Script of(int sign) {
        return switch (Character.UnicodeScript.of(sign)) {
            case LATIN -> LATIN;
            case ARABIC -> ARABIC;
            case CYRILLIC -> CYRILLIC;
            case HEBREW -> HEBREW;
            case GREEK -> GREEK;
            case HAN -> HAN;
            case HIRAGANA, KATAKANA -> KANA;
            case HANGUL -> HANGUL;
            default -> OTHER;
        };
    }

    /** Vowels are mostly not written. */
    boolean leavesVowelsOut() {
        return this == ARABIC || this == HEBREW;
    }
}

package org.muster.identity.name;

import com.ibm.icu.text.Transliterator;

/** The sounds of Chinese, Japanese and Korean signs in Latin letters, as ICU's tables have them. */
final class EastAsia {
    private EastAsia() {}

    /** Made at the first name that needs it: its tables take a moment to load. */
    private static final class Tables {
        static final Transliterator TO_LATIN =
                Transliterator.getInstance(
                        "Han-Latin/Names; Hiragana-Latin; Katakana-Latin; Hangul-Latin; Latin-ASCII;"
                                + " Lower");
    }

    static String latin(String text) {
        return Tables.TO_LATIN.transliterate(text).replaceAll("[^a-z]", "");
    }
}

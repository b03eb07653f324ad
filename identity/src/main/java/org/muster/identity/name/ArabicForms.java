package org.muster.identity.name;

/** Arabic writes the article onto its word; with it or without, the word is the same. */
final class ArabicForms {
    private static final String ARTICLE = "ال";
    private static final String SERVANT = "عبد";
    private static final int SHORTEST = 3;

    private ArabicForms() {}

    /** A folded word without articles, unless it is a name that only looks as if it had one. */
    static String plain(String word) {
        if (Variants.knows(word)) {
            return word;
        }
        String plain = word;
        if (plain.startsWith(SERVANT + ARTICLE) && plain.length() >= 6 + SHORTEST) {
            plain = SERVANT + plain.substring(5);
        }
        if (plain.endsWith("الدين") && plain.length() > 6) {
            plain = plain.substring(0, plain.length() - 5) + "دين";
        }
        return plain.startsWith(ARTICLE) && plain.length() >= 2 + SHORTEST
                ? plain.substring(2)
                : plain;
    }
}

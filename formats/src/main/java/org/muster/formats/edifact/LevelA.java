package org.muster.formats.edifact;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.Locale;

/**
 * The character set UNOA (ISO 9735-1, annex A; level A of version 3): A to Z, digits, and a few
 * marks.
 */
public final class LevelA {

    private static final String MARKS = " .,-()/='+:?!\"%&*;<>";

    private static final BitSet SET = new BitSet(128);

    static {
        SET.set('A', 'Z' + 1);
        SET.set('0', '9' + 1);
        MARKS.chars().forEach(SET::set);
    }

    private LevelA() {}

    public static boolean has(char sign) {
        return sign < 128 && SET.get(sign);
    }

    public static boolean hasAll(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!has(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * The text in upper case without accents, every sign beyond the set a blank, no blanks at its
     * ends: for references and places. Names have rules of their own.
     */
    public static String fit(String text) {
        if (hasAll(text)) {
            return text.strip();
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        StringBuilder out = new StringBuilder(plain.length());
        for (char sign : plain.toUpperCase(Locale.ROOT).toCharArray()) {
            out.append(has(sign) ? sign : ' ');
        }
        return out.toString().strip();
    }
}

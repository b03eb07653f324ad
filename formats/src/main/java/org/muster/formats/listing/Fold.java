package org.muster.formats.listing;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes words comparable: without accents, case and signs, Arabic letters in one form each. */
final class Fold {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+|ـ");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private Fold() {}

    static String fold(String text) {
        return isAscii(text) ? ascii(text) : any(text);
    }

    /** The same for plain text, many times faster. */
    private static String ascii(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char sign = Character.toLowerCase(text.charAt(i));
            if (Character.isLetterOrDigit(sign)) {
                folded.append(sign);
            } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
        }
        return folded.toString().strip();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static String any(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        plain = MARKS.matcher(plain).replaceAll("");
        plain = plain.replace('ى', 'ي').replace('ة', 'ه').replace("ß", "ss").replace("œ", "oe");
        return SIGNS.matcher(digits(plain)).replaceAll(" ").strip();
    }

    /** With the digits of any script as 0 to 9. */
    static String digits(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            boolean foreign = sign > '9' && Character.isDigit(sign);
            folded.append(foreign ? (char) ('0' + Character.digit(sign, 10)) : sign);
        }
        return folded.toString();
    }
}

package org.muster.formats.mrz;

import java.text.Normalizer;
import java.util.Optional;

/**
 * Names as Doc 9303 part 3, section 6 writes them with A to Z: Latin with marks, Cyrillic and
 * Arabic. For any other script the standard has no table: the caller must have a Latin form.
 */
public final class Transliteration {

    private static final int SHADDA = 0x0651;
    private static final int TEH_MARBUTA = 0x0629;
    private static final String DROPPED = "'’‘ʼ`´ʹʻʾʿ.,،·";

    private Transliteration() {}

    /** The name in A to Z with one space between parts, or empty where a sign has no rule. */
    public static Optional<String> findLatin(String name) {
        return findLatin(name, "");
    }

    /**
     * As above, with the exceptions that some issuing states make in Cyrillic.
     *
     * @param issuer the issuing state's code; UKR, BLR, SRB, MKD and BGR have exceptions
     */
    public static Optional<String> findLatin(String name, String issuer) {
        String text = Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
        StringBuilder out = new StringBuilder(text.length() + 8);
        String last = "";
        for (int i = 0; i < text.length(); ) {
            int sign = text.codePointAt(i);
            i += Character.charCount(sign);
            boolean partBegins = out.isEmpty() || out.charAt(out.length() - 1) == ' ';
            boolean partEnds = i >= text.length() || isGap(text.codePointAt(i));
            if (sign == SHADDA) {
                out.append(doubled(last));
                continue;
            }
            if (isGap(sign)) {
                if (!partBegins) {
                    out.append(' ');
                }
                continue;
            }
            Optional<String> letters = letters(sign, issuer, partBegins, partEnds);
            if (letters.isEmpty()) {
                return Optional.empty();
            }
            last = letters.get().isEmpty() ? last : letters.get();
            out.append(letters.get());
        }
        return Optional.of(out.toString().stripTrailing());
    }

    private static Optional<String> letters(
            int sign, String issuer, boolean partBegins, boolean partEnds) {
        if (isPlain(sign)) {
            return Optional.of(upper(sign));
        }
        if (DROPPED.indexOf(sign) >= 0 || isMark(sign)) {
            return Optional.of("");
        }
        if (sign == TEH_MARBUTA) {
            return Optional.of(partEnds ? "XAH" : "XTA");
        }
        String upper = upper(sign);
        return CyrillicLetters.find(upper, issuer, partBegins)
                .or(() -> ArabicLetters.find(sign))
                .or(() -> LatinLetters.find(upper));
    }

    private static boolean isPlain(int sign) {
        return (sign >= 'A' && sign <= 'Z') || (sign >= 'a' && sign <= 'z');
    }

    /** What shadda repeats: XDZ becomes XDZDZ, the X that leads a sequence stands once (note 3). */
    private static String doubled(String letters) {
        return letters.length() > 1 && letters.startsWith("X") ? letters.substring(1) : letters;
    }

    private static String upper(int sign) {
        // toUpperCase would make SS of ß here and lose nothing, but İ and ı need no locale's
        // opinion.
        return Character.toString(Character.toUpperCase(sign));
    }

    private static boolean isGap(int sign) {
        return Character.isSpaceChar(sign)
                || Character.isWhitespace(sign)
                || Character.getType(sign) == Character.DASH_PUNCTUATION
                || sign == '/';
    }

    private static boolean isMark(int sign) {
        int type = Character.getType(sign);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT
                || sign == 0x0640;
    }
}

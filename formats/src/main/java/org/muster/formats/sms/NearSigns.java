package org.muster.formats.sms;

import static java.util.Map.entry;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;

/**
 * Signs of the seven-bit alphabet that stand near another one: what an author may be offered. Never
 * applied by itself: a name without its cedilla is a name misspelt.
 */
final class NearSigns {

    private static final Map<String, String> NEAR =
            Map.ofEntries(
                    entry("‘", "'"),
                    entry("’", "'"),
                    entry("‚", "'"),
                    entry("‛", "'"),
                    entry("ʼ", "'"),
                    entry("`", "'"),
                    entry("´", "'"),
                    entry("‹", "'"),
                    entry("›", "'"),
                    entry("“", "\""),
                    entry("”", "\""),
                    entry("„", "\""),
                    entry("«", "\""),
                    entry("»", "\""),
                    entry("‐", "-"),
                    entry("\u2011", "-"),
                    entry("‒", "-"),
                    entry("–", "-"),
                    entry("—", "-"),
                    entry("−", "-"),
                    entry("…", "..."),
                    entry("•", "-"),
                    entry("·", "."),
                    entry("×", "x"),
                    entry("°", "o"),
                    entry("º", "o"),
                    entry("ª", "a"),
                    entry("œ", "oe"),
                    entry("Œ", "OE"),
                    entry("ĳ", "ij"),
                    entry("ł", "l"),
                    entry("Ł", "L"),
                    entry("đ", "d"),
                    entry("Đ", "D"),
                    entry("ı", "i"),
                    entry("\t", " "),
                    entry("\u00A0", " "),
                    entry("\u2007", " "),
                    entry("\u2009", " "),
                    entry("\u202F", " "),
                    entry("\u00AD", ""),
                    entry("\u200B", ""),
                    entry("\u2060", ""),
                    entry("\uFEFF", ""));

    private NearSigns() {}

    /** The nearest text of the seven-bit alphabet, or nothing when none is near. */
    static Optional<String> find(String sign) {
        if (SmsAlphabet.GSM_7.holds(sign)) {
            return Optional.of(sign);
        }
        String near = NEAR.get(sign);
        return near != null ? Optional.of(near) : withoutMarks(sign);
    }

    /** The whole text with signs near to its own, or nothing when one of them has none. */
    static Optional<String> rewrite(String text) {
        StringBuilder out = new StringBuilder();
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        for (int sign : composed.codePoints().toArray()) {
            Optional<String> near = find(Character.toString(sign));
            if (near.isEmpty()) {
                return Optional.empty();
            }
            out.append(near.get());
        }
        return Optional.of(out.toString());
    }

    private static Optional<String> withoutMarks(String sign) {
        String bare = Normalizer.normalize(sign, Normalizer.Form.NFD).replaceAll("\\p{Mn}+", "");
        return !bare.isEmpty() && SmsAlphabet.GSM_7.holds(bare)
                ? Optional.of(bare)
                : Optional.empty();
    }
}

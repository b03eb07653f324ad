package org.muster.formats.mrz;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;

/**
 * Section 6, table A. Letters with a mark lose it unless the table says otherwise. The hooked
 * letters of Hausa and Fulfulde are not in the table; they lose their hook as West African
 * passports do.
 */
final class LatinLetters {

    private static final Map<String, String> TABLE =
            Map.ofEntries(
                    Map.entry("Ä", "AE"),
                    Map.entry("Å", "AA"),
                    Map.entry("Æ", "AE"),
                    Map.entry("Ö", "OE"),
                    Map.entry("Ø", "OE"),
                    Map.entry("Œ", "OE"),
                    Map.entry("Ü", "UE"),
                    Map.entry("ß", "SS"),
                    Map.entry("ẞ", "SS"),
                    Map.entry("Þ", "TH"),
                    Map.entry("Ð", "D"),
                    Map.entry("Đ", "D"),
                    Map.entry("Ħ", "H"),
                    Map.entry("ı", "I"),
                    Map.entry("ĸ", "Q"),
                    Map.entry("Ĳ", "IJ"),
                    Map.entry("Ł", "L"),
                    Map.entry("Ŀ", "L"),
                    Map.entry("ŉ", "N"),
                    Map.entry("Ŋ", "N"),
                    Map.entry("Ŧ", "T"),
                    Map.entry("Ə", "E"),
                    Map.entry("Ɓ", "B"),
                    Map.entry("Ɗ", "D"),
                    Map.entry("Ƙ", "K"),
                    Map.entry("Ƴ", "Y"));

    private LatinLetters() {}

    static Optional<String> find(String upper) {
        String listed = TABLE.get(upper);
        if (listed != null) {
            return Optional.of(listed);
        }
        char base = Normalizer.normalize(upper, Normalizer.Form.NFD).charAt(0);
        return base >= 'A' && base <= 'Z' ? Optional.of(String.valueOf(base)) : Optional.empty();
    }
}

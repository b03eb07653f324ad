package org.muster.formats.mrz;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Section 6, table C: Arabic, Persian, Urdu, Pashto. Reversible by design, so it does not look like
 * the name that a family would type in Latin letters. Teh marbuta depends on its place and is
 * handled by {@link Transliteration}, as is the shadda, which doubles.
 */
final class ArabicLetters {

    private static final Map<Integer, String> TABLE = table();

    private ArabicLetters() {}

    /** Letters of table C that are not coded. */
    private static final String LEFT_OUT = "\u069C\u06A2\u06A7\u06A8";

    static Optional<String> find(int sign) {
        if (LEFT_OUT.indexOf(sign) >= 0) {
            return Optional.of("");
        }
        return Optional.ofNullable(TABLE.get(sign));
    }

    private static Map<Integer, String> table() {
        String rows =
                "0621 XE 0622 XAA 0623 XAE 0624 U 0625 I 0626 XI 0627 A 0628 B 062A T 062B XTH"
                        + " 062C J 062D XH 062E XKH 062F D 0630 XDH 0631 R 0632 Z 0633 S 0634 XSH"
                        + " 0635 XSS 0636 XDZ 0637 XTT 0638 XZZ 0639 E 063A G 0641 F 0642 Q 0643 K"
                        + " 0644 L 0645 M 0646 N 0647 H 0648 W 0649 XAY 064A Y 0671 XXA 0679 XXT"
                        + " 067C XRT 067E P 0681 XKE 0685 XXH 0686 XC 0688 XXD 0689 XDR 0691 XXR"
                        + " 0693 XRR 0696 XRX 0698 XJ 069A XXS 06A9 XKK 06AB XXK 06AD XNG 06AF XGG"
                        + " 06BA XNN 06BC XXN 06BE XDO 06C0 XYH 06C1 XXG 06C2 XGE 06C3 XTG 06CC XYA"
                        + " 06CD XXY 06D0 Y 06D2 XYB 06D3 XBE";
        Map<Integer, String> table = new HashMap<>();
        String[] words = rows.split(" ", -1);
        for (int i = 0; i < words.length; i += 2) {
            table.put(Integer.parseInt(words[i], 16), words[i + 1]);
        }
        return Map.copyOf(table);
    }
}

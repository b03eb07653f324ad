package org.muster.formats.mrz;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Section 6, table B, with the exceptions of five states. The table prints the code of Ғ where it
 * means the Macedonian Ѓ; both are read so here. It names Serbian for Г = H, too; Serbian passports
 * are written from Latin letters and have G, so that exception is not made. Ћ and the soft sign are
 * not in it: they are C, and dropped.
 */
final class CyrillicLetters {

    private static final Map<String, String> TABLE =
            table(
                    "А A Б B В V Г G Д D Е E Ё E Ж ZH З Z И I І I Й I К K Л L М M Н N О O П P Р R"
                            + " С S Т T У U Ф F Х KH Ц TS Ч CH Ш SH Щ SHCH Ъ IE Ы Y Ь - Э E Ю IU"
                            + " Я IA Ѫ U Ѵ Y Ґ G Ғ G Ў U Ѓ G Ђ D Є IE Ѕ DZ Ї I Ј J Љ LJ Њ NJ Ќ K Ћ C"
                            + " Џ DZ Һ C");

    private static final Map<String, Map<String, String>> EXCEPTIONS =
            Map.of(
                    "UKR", table("Г H И Y"),
                    "BLR", table("Г H Ё IO"),
                    "SRB", table("Ж Z Х H Ц C Ч C Ш S Ђ DJ"),
                    "MKD", table("Х H Ц C Ѓ GJ Ғ GJ Ќ KJ Џ DJ"),
                    "BGR", table("Щ SHT"));

    private static final Map<String, String> UKRAINIAN_AT_START = table("Є YE Ї YI Й Y Ю YU Я YA");

    private CyrillicLetters() {}

    static Optional<String> find(String upper, String issuer, boolean partBegins) {
        if (partBegins && issuer.equals("UKR") && UKRAINIAN_AT_START.containsKey(upper)) {
            return Optional.ofNullable(UKRAINIAN_AT_START.get(upper));
        }
        return Optional.ofNullable(EXCEPTIONS.getOrDefault(issuer, Map.of()).get(upper))
                .or(() -> Optional.ofNullable(TABLE.get(upper)));
    }

    private static Map<String, String> table(String pairs) {
        Map<String, String> table = new TreeMap<>();
        String[] words = pairs.split(" ", -1);
        for (int i = 0; i < words.length; i += 2) {
            table.put(words[i], words[i + 1].equals("-") ? "" : words[i + 1]);
        }
        return Map.copyOf(table);
    }
}

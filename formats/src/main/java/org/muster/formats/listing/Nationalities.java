package org.muster.formats.listing;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Nationalities as lists write them: codes of two and three letters, names of countries in five
 * languages, and the words of nationalities.txt. What two states share ("Congo", "Korea") is none.
 */
final class Nationalities {

    private static final Pattern BETWEEN =
            Pattern.compile("\\s*[/;,+&|\n]\\s*|\\s+(?:et|and|und|y)\\s+|\\s+-\\s+");

    /** Names that some languages give to one state, and people to either. */
    private static final List<String> SHARED =
            List.of("congo", "kongo", "الكونغو", "corée", "corea", "korea", "كوريا");

    private static final Map<String, String> CODES = codes();

    private Nationalities() {}

    /** The code of one nationality. */
    static Optional<String> find(String text) {
        return Optional.ofNullable(CODES.get(Fold.fold(text)));
    }

    /** The texts of a cell that may hold several. */
    static List<String> split(String cell) {
        return find(cell).isPresent()
                ? List.of(cell)
                : List.of(BETWEEN.split(cell, -1)).stream().filter(one -> !one.isBlank()).toList();
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String two : Locale.getISOCountries()) {
            Locale country = Locale.of("", two);
            String three = country.getISO3Country();
            codes.put(Fold.fold(two), three);
            codes.put(Fold.fold(three), three);
            for (String language : List.of("fr", "en", "ar", "de", "es")) {
                codes.putIfAbsent(Fold.fold(country.getDisplayCountry(Locale.of(language))), three);
            }
        }
        WordList.read("nationalities.txt")
                .forEach((code, words) -> words.forEach(word -> codes.put(Fold.fold(word), code)));
        SHARED.forEach(word -> codes.remove(Fold.fold(word)));
        for (String special : List.of("UNO", "UNA", "EUE", "XXA", "XXB", "XXC", "RKS")) {
            codes.put(Fold.fold(special), special);
        }
        // ICAO Doc 9303 writes Germany with one letter
        codes.put("d", "DEU");
        return Map.copyOf(codes);
    }
}

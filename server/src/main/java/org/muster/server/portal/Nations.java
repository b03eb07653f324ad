package org.muster.server.portal;

import java.text.Collator;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** States to choose from: ISO 3166-1 alpha-3, with their names by CLDR in a language's order. */
final class Nations {
    private static final Map<String, Locale> BY_CODE =
            Arrays.stream(Locale.getISOCountries())
                    .map(two -> Locale.of("", two))
                    .collect(Collectors.toUnmodifiableMap(Locale::getISO3Country, one -> one));
    private static final Map<Locale, SequencedMap<String, String>> NAMES =
            new ConcurrentHashMap<>();

    private Nations() {}

    static boolean isNation(String code) {
        return BY_CODE.containsKey(code);
    }

    static String name(String code, Locale language) {
        Locale nation = BY_CODE.get(code);
        return nation == null ? code : nation.getDisplayCountry(language);
    }

    /** All of them, by their codes, in the order of their names. */
    static SequencedMap<String, String> list(Locale language) {
        return NAMES.computeIfAbsent(language, Nations::sorted);
    }

    private static SequencedMap<String, String> sorted(Locale language) {
        Collator order = Collator.getInstance(language);
        SequencedMap<String, String> names = new LinkedHashMap<>();
        BY_CODE.entrySet().stream()
                .sorted((a, b) ->
                        order.compare(
                                a.getValue().getDisplayCountry(language),
                                b.getValue().getDisplayCountry(language)))
                .forEach(
                        one -> names.put(one.getKey(), one.getValue().getDisplayCountry(language)));
        return java.util.Collections.unmodifiableSequencedMap(names);
    }
}

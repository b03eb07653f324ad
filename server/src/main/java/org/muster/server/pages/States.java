package org.muster.server.pages;

import java.text.Collator;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.muster.core.register.Nationality;
import org.muster.formats.mrz.NationalityFolding;

/**
 * Names of states by the codes of travel documents: ISO 3166-1 in the words of CLDR, and the
 * further codes of ICAO Doc 9303 part 3 section 5 in the words of the message files.
 */
final class States {
    private static final NationalityFolding COUNTED = NationalityFolding.britishApart();
    private static final Map<String, Locale> BY_CODE =
            Arrays.stream(Locale.getISOCountries())
                    .map(two -> Locale.of("", two))
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    Locale::getISO3Country, Function.identity()));
    private static final Map<String, String> BY_NAME = byName();
    private static final Map<String, List<String>> NAMES =
            Words.LANGUAGES.stream()
                    .collect(Collectors.toUnmodifiableMap(Function.identity(), States::names));

    private States() {}

    /** The name in the words' language, or the code where nobody has a name for it. */
    static String name(String code, Words words) {
        Locale state = BY_CODE.get(code);
        if (state != null) {
            return state.getDisplayCountry(words.locale());
        }
        Optional<String> written = words.find("state." + code);
        String counted = COUNTED.fold(code).counted();
        return written.orElseGet(() -> counted.equals(code) ? code : name(counted, words));
    }

    /** All names of states in one language, in its order. */
    static List<String> listNames(Words words) {
        return NAMES.getOrDefault(words.language(), List.of());
    }

    /**
     * The nationality that was typed into a field: a code as in passports, or a state's name in any
     * language of the pages, however accented. Empty when nothing was typed.
     */
    static Optional<Nationality> read(String field, FormPage page) {
        String typed = page.form().value(field);
        return typed.isEmpty() ? Optional.empty() : Optional.of(read(field, typed, page));
    }

    private static Nationality read(String field, String typed, FormPage page) {
        String named = BY_NAME.get(plain(typed));
        String code = named != null ? named : typed.toUpperCase(Locale.ROOT);
        boolean known =
                BY_CODE.containsKey(code)
                        || COUNTED.fold(code).kind() != NationalityFolding.Kind.UNLISTED;
        if (!known) {
            throw new Typed(field, page.word("problem.nationality", typed));
        }
        return new Nationality(code);
    }

    /** Several of them, with commas or semicolons between, each once. */
    static List<Nationality> readAll(String field, FormPage page) {
        return Arrays.stream(page.form().value(field).split("[,;،؛\\n]"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(one -> read(field, one, page))
                .distinct()
                .toList();
    }

    /** Where a document's code is counted as another one; empty where it counts as it stands. */
    static Optional<Nationality> countAs(Nationality recorded) {
        String counted = COUNTED.fold(recorded.code()).counted();
        return counted.equals(recorded.code())
                ? Optional.empty()
                : Optional.of(new Nationality(counted));
    }

    private static Map<String, String> byName() {
        Map<String, String> codes = new HashMap<>();
        for (String language : Words.LANGUAGES) {
            Locale locale = Locale.of(language);
            BY_CODE.forEach(
                    (code, state) -> codes.put(plain(state.getDisplayCountry(locale)), code));
        }
        return Map.copyOf(codes);
    }

    private static List<String> names(String language) {
        Locale locale = Locale.of(language);
        return BY_CODE.values().stream()
                .map(state -> state.getDisplayCountry(locale))
                .sorted(Collator.getInstance(locale))
                .toList();
    }

    /** Without case, accents and apostrophes of either kind. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('’', '\'')
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}

package org.muster.server.pages;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.muster.core.fact.Refusal;

/**
 * The words of one language, by key. What a language does not have is said in English, so that a
 * page is never empty where it matters.
 */
public final class Words {
    /** Languages of the pages, the one for unknown wishes first. */
    public static final List<String> LANGUAGES = List.of("en", "fr", "ar");

    private static final Map<String, Words> BY_LANGUAGE = readAll();

    private final String language;
    private final Map<String, String> patterns;
    private final Map<String, String> english;

    private Words(String language, Map<String, String> patterns, Map<String, String> english) {
        this.language = language;
        this.patterns = patterns;
        this.english = english;
    }

    public static Words of(String language) {
        Words found = BY_LANGUAGE.get(language);
        return found != null ? found : java.util.Objects.requireNonNull(BY_LANGUAGE.get("en"));
    }

    public String language() {
        return language;
    }

    public Locale locale() {
        return Locale.of(language);
    }

    /** The writing direction, as HTML says it. */
    public String direction() {
        return language.equals("ar") ? "rtl" : "ltr";
    }

    /** The keys that this language itself has. */
    Set<String> keys() {
        return patterns.keySet();
    }

    public String get(String key, Object... values) {
        return find(key, values).orElse(key);
    }

    public Optional<String> find(String key, Object... values) {
        String pattern = patterns.getOrDefault(key, english.getOrDefault(key, ""));
        if (pattern.isEmpty()) {
            return Optional.empty();
        }
        String text = pattern;
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return Optional.of(text);
    }

    /** The word for a constant, by its type and name. */
    public String of(Enum<?> constant) {
        return get(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** What was refused, in this language where it is translated. */
    public String sentence(Refusal refusal) {
        return translate(refusal, ".sentence", refusal.sentence());
    }

    public String wayOut(Refusal refusal) {
        return translate(refusal, ".wayOut", refusal.wayOut());
    }

    private String translate(Refusal refusal, String part, String inEnglish) {
        String pattern = patterns.get(refusal.code() + part);
        if (pattern == null) {
            return inEnglish;
        }
        List<String> values = refusal.values().stream().map(this::value).toList();
        return new Refusal(refusal.rule(), refusal.field(), values).fill(pattern);
    }

    /** Values of refusals are often words of the domain themselves. */
    private String value(String value) {
        return find("value." + value).orElse(value);
    }

    private static Map<String, Words> readAll() {
        Map<String, String> english = read("en");
        Map<String, Words> all = new HashMap<>();
        LANGUAGES.forEach(
                language -> all.put(language, new Words(language, read(language), english)));
        return Map.copyOf(all);
    }

    private static Map<String, String> read(String language) {
        String file = "/messages/" + language + ".properties";
        try (var in = Words.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the program");
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, String> patterns = new HashMap<>();
            properties.forEach((key, value) -> patterns.put((String) key, (String) value));
            return Map.copyOf(patterns);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.muster.server.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;

/**
 * The languages that there are, in the order of {@code languages.txt}, each with a file of words
 * beside it. {@code docs/translating.md} tells how somebody adds one.
 */
public final class Languages {
    private static final String LIST = "languages.txt";
    private static final String ENGLISH = "en";

    private final Map<String, Words> words = new LinkedHashMap<>();

    private Languages() {}

    /** The languages of the staff's pages, which come with the program. */
    static Languages ofPages() {
        return ofFolder("");
    }

    /** The languages whose files lie in a folder of the messages. */
    public static Languages read(String folder) {
        return ofFolder(folder + "/");
    }

    private static Languages ofFolder(String folder) {
        return read(file ->
                Optional.ofNullable(
                        Languages.class.getResourceAsStream("/messages/" + folder + file)));
    }

    /** The languages whose files {@code open} knows by name. */
    static Languages read(Function<String, Optional<InputStream>> open) {
        Map<String, String> names = names(open);
        Map<String, String> english = patterns(open, ENGLISH);
        Languages languages = new Languages();
        names.forEach((language, name) -> {
            Map<String, String> patterns = new HashMap<>(patterns(open, language));
            names.forEach((other, ownName) -> patterns.put("language." + other, ownName));
            languages.words.put(language, new Words(language, name, patterns, english));
        });
        return languages;
    }

    public List<String> codes() {
        return List.copyOf(words.keySet());
    }

    /** The words of a language, or else of the first. */
    public Words words(String language) {
        Words found = words.get(language);
        return found != null ? found : words.values().iterator().next();
    }

    private static Map<String, String> names(Function<String, Optional<InputStream>> open) {
        Map<String, String> names = new LinkedHashMap<>();
        try (Reader reader = reader(open, LIST)) {
            reader.readAllLines().stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(line -> {
                        String[] parts = line.split("\\s+", 2);
                        if (parts.length < 2) {
                            throw new IllegalStateException(
                                    LIST
                                            + ": the line '"
                                            + line
                                            + "' needs a code, a blank and the language's own"
                                            + " name, such as: es Español");
                        }
                        names.put(parts[0], parts[1]);
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    private static Map<String, String> patterns(
            Function<String, Optional<InputStream>> open, String language) {
        Properties properties = new Properties();
        try (Reader reader = reader(open, language + ".properties")) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> patterns = new HashMap<>();
        properties.forEach((key, value) -> {
            String pattern = Objects.toString(value);
            patterns.put((String) key, language.equals("fr") ? FrenchBlanks.in(pattern) : pattern);
        });
        return patterns;
    }

    private static Reader reader(Function<String, Optional<InputStream>> open, String file) {
        InputStream in =
                open.apply(file)
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "messages/"
                                                + file
                                                + " is missing; "
                                                + LIST
                                                + " says which languages there are"));
        return new InputStreamReader(in, StandardCharsets.UTF_8);
    }
}

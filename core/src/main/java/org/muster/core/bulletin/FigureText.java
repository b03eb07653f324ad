package org.muster.core.bulletin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text cut up at the figures that it names: {@code {carried}} stands for the figure itself,
 * {@code {carried|person|people}} for the words that go with it.
 */
record FigureText(List<Part> parts) {
    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");

    /** A piece of the text. */
    sealed interface Part {}

    record Plain(String text) implements Part {}

    /** A name in braces; {@code forms} are the words to choose from, if any. */
    record Named(String written, String name, List<String> forms) implements Part {}

    static FigureText parse(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher braces = BRACES.matcher(text);
        int from = 0;
        while (braces.find()) {
            parts.add(new Plain(text.substring(from, braces.start())));
            List<String> inside = Arrays.asList(braces.group(1).split("\\|", -1));
            parts.add(
                    new Named(
                            braces.group(),
                            inside.getFirst(),
                            List.copyOf(inside.subList(1, inside.size()))));
            from = braces.end();
        }
        parts.add(new Plain(text.substring(from)));
        return new FigureText(List.copyOf(parts));
    }

    List<Named> named() {
        return parts.stream().filter(Named.class::isInstance).map(Named.class::cast).toList();
    }

    /** What somebody typed as words: all but the names. */
    List<String> typed() {
        List<String> typed = new ArrayList<>();
        for (Part part : parts) {
            switch (part) {
                case Plain plain -> typed.add(plain.text());
                case Named named -> typed.addAll(named.forms());
            }
        }
        return typed;
    }
}

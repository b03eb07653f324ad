package org.muster.formats.xml;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An element with its place, so that what is wrong with it can be told.
 *
 * @param path from the root, such as alert/info[2]/event
 */
public record XmlField(XmlSource source, XmlElement element, String path) {

    public static XmlField root(XmlSource source, XmlElement root) {
        return new XmlField(source, root, root.name());
    }

    public String text() {
        return element.text();
    }

    public boolean isEmpty() {
        return text().isEmpty() && element.children().isEmpty();
    }

    public long line() {
        return element.line();
    }

    /** Tells what is wrong with the text; {@code number} is the code without its prefix. */
    public void tell(String number, String rule, String wayOut) {
        source.tell(number, line(), path, text(), rule, wayOut);
    }

    /** What it holds, held against the standard. */
    public Parts parts(Shape shape) {
        return Parts.of(this, shape);
    }

    /** The constant that the standard writes so; what is none of them is told. */
    public <E extends Enum<E>> Optional<E> findOneOf(
            Class<E> type, Function<E, String> word, String number) {
        Optional<E> found =
                Arrays.stream(type.getEnumConstants())
                        .filter(one -> word.apply(one).equals(text()))
                        .findFirst();
        if (found.isEmpty() && !text().isEmpty()) {
            String known =
                    Arrays.stream(type.getEnumConstants())
                            .map(word)
                            .collect(Collectors.joining(", "));
            tell(number, "is none of the standard's words here.", "Use one of: " + known + ".");
        }
        return found;
    }
}

package org.muster.planning.why;

import java.util.List;
import java.util.Locale;

/** Something that a page can say in its own language. */
public interface Told {
    /** In English, with the values. */
    String sentence();

    /** What stands in the sentence, in order; for the places {@code {0}}, {@code {1}} of words. */
    List<Object> values();

    /** The key of the words: {@code reason.} and the name of the record. */
    default String key() {
        String name = getClass().getSimpleName();
        return "reason." + name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /** What is said after it, each by itself. */
    default List<Told> parts() {
        return List.of();
    }

    static String say(String pattern, List<Object> values) {
        return String.format(Locale.ROOT, pattern, values.toArray());
    }
}

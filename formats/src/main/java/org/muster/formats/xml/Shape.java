package org.muster.formats.xml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a standard says that an element holds: its parts in their order, and how many of each.
 *
 * @param ordered whether the standard fixes the order
 * @param open whether elements of other namespaces may stand in it
 */
public record Shape(String namespace, Map<String, Count> parts, boolean ordered, boolean open) {

    /** How many of one part there may be. */
    public enum Count {
        ONE(true, false),
        OPTIONAL(false, false),
        SOME(true, true),
        ANY(false, true);

        private final boolean needed;
        private final boolean many;

        Count(boolean needed, boolean many) {
            this.needed = needed;
            this.many = many;
        }

        boolean isNeeded() {
            return needed;
        }

        boolean isMany() {
            return many;
        }
    }

    public Shape {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    public static Shape of(String namespace) {
        return new Shape(namespace, Map.of(), true, false);
    }

    public Shape with(Count count, String... names) {
        Map<String, Count> more = new LinkedHashMap<>(parts);
        for (String name : names) {
            more.put(name, count);
        }
        return new Shape(namespace, more, ordered, open);
    }

    public Shape inAnyOrder() {
        return new Shape(namespace, parts, false, open);
    }

    public Shape openToOthers() {
        return new Shape(namespace, parts, ordered, true);
    }
}

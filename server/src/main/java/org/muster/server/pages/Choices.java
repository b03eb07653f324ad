package org.muster.server.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the choices of forms. */
final class Choices {
    private Choices() {}

    static <E extends Enum<E>> E pick(String field, Class<E> type, Form form) {
        String typed = form.value(field);
        return find(typed, type)
                .orElseThrow(() ->
                        new Typed(
                                field,
                                field
                                        + " '"
                                        + typed
                                        + "' must be one of "
                                        + Arrays.toString(type.getEnumConstants())
                                        + "."));
    }

    /** The boxes that were ticked, in the order of the constants. */
    static <E extends Enum<E>> List<E> ticked(String field, Class<E> type, Form form) {
        Set<String> ticked = Set.copyOf(form.listValues(field));
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ticked.contains(constant.name()))
                .toList();
    }

    static <E extends Enum<E>> Optional<E> find(String typed, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(typed))
                .findFirst();
    }
}

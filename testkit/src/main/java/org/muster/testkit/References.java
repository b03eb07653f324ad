package org.muster.testkit;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.muster.core.fact.Subject;

/**
 * The references that stand anywhere in a fact or a command, as they are printed. Only those that
 * are drawn at random: a band or the name of a place may be the same in two operations.
 */
public final class References {
    private static final String PRINTED = "[A-Z]-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}";

    private References() {}

    public static Set<String> in(Object what) {
        Set<String> found = new LinkedHashSet<>();
        collect(what, found);
        return found;
    }

    private static void collect(Object what, Set<String> found) {
        switch (what) {
            case Subject subject when subject.toString().matches(PRINTED) ->
                    found.add(subject.toString());
            case Iterable<?> several -> several.forEach(each -> collect(each, found));
            case Map<?, ?> map ->
                    map.forEach((key, value) -> {
                        collect(key, found);
                        collect(value, found);
                    });
            case Optional<?> maybe -> maybe.ifPresent(each -> collect(each, found));
            case Record parts -> {
                for (RecordComponent part : parts.getClass().getRecordComponents()) {
                    collectPart(parts, part, found);
                }
            }
            default -> {}
        }
    }

    private static void collectPart(Record of, RecordComponent part, Set<String> found) {
        try {
            part.getAccessor().setAccessible(true);
            Object value = part.getAccessor().invoke(of);
            if (value != null) {
                collect(value, found);
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(of.getClass() + " hides " + part.getName(), e);
        }
    }
}

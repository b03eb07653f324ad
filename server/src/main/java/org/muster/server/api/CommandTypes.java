package org.muster.server.api;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.muster.core.fact.Command;
import org.muster.core.fact.Fact;

/**
 * The names of commands and facts outside the program: the area and the record, such as {@code
 * gate.Board}. They come from the sealed types themselves, so none can be forgotten.
 */
final class CommandTypes {
    private static final Map<String, Class<? extends Command>> COMMANDS =
            collect(Command.class, "Command");

    private static final Map<Class<? extends Command>, String> NAMES =
            COMMANDS.entrySet().stream()
                    .collect(
                            java.util.stream.Collectors.toUnmodifiableMap(
                                    Map.Entry::getValue, Map.Entry::getKey));

    private CommandTypes() {}

    static Optional<Class<? extends Command>> find(String type) {
        return Optional.ofNullable(COMMANDS.get(type));
    }

    static java.util.Set<String> names() {
        return COMMANDS.keySet();
    }

    static String nameOf(Command command) {
        return java.util.Objects.requireNonNull(NAMES.get(command.getClass()));
    }

    static String nameOf(Fact fact) {
        String area = fact.getClass().getPackageName();
        return area.substring(area.lastIndexOf('.') + 1) + "." + fact.getClass().getSimpleName();
    }

    /** For each type, its fields and what they hold. */
    static Map<String, Map<String, String>> describeAll() {
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        COMMANDS.forEach((name, type) -> all.put(name, describe(type)));
        return all;
    }

    static Map<String, String> describe(Class<?> type) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            fields.put(component.getName(), readable(component.getGenericType().getTypeName()));
        }
        return fields;
    }

    private static String readable(String type) {
        return type.replaceAll("[a-z.]+\\.", "").replace('$', '.');
    }

    private static <T> Map<String, Class<? extends T>> collect(Class<T> root, String suffix) {
        Map<String, Class<? extends T>> found = new TreeMap<>();
        for (Class<?> family : root.getPermittedSubclasses()) {
            String area = family.getSimpleName().replace(suffix, "").toLowerCase(Locale.ROOT);
            Arrays.stream(family.getPermittedSubclasses())
                    .forEach(type ->
                            found.put(area + "." + type.getSimpleName(), type.asSubclass(root)));
        }
        return found;
    }
}

package org.muster.planning.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.muster.planning.model.Faults;
import org.muster.planning.model.Nearest;
import org.muster.planning.model.Where;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields of one object of a file. Each is asked for by name; {@link #end} then refuses those
 * that nobody asked for. What is wrong is collected, and a placeholder stands for it.
 */
final class Fields {
    private static final int LONGEST = 80;

    private final ObjectNode node;
    private final Where where;
    private final Faults faults;
    private final Set<String> asked = new LinkedHashSet<>();

    Fields(ObjectNode node, Where where, Faults faults) {
        this.node = node;
        this.where = where;
        this.faults = faults;
    }

    <T> T get(String name, Kind<T> kind) {
        Optional<JsonNode> value = look(name);
        if (value.isEmpty()) {
            missing(name, kind.rule(), kind.wayOut());
        }
        return value.map(known -> parse(where.field(name), known, kind)).orElse(kind.placeholder());
    }

    <T> Optional<T> find(String name, Kind<T> kind) {
        return look(name).map(value -> parse(where.field(name), value, kind));
    }

    <T> T get(String name, Kind<T> kind, T absent) {
        return find(name, kind).orElse(absent);
    }

    int getInt(String name) {
        return get(name, Kind.INT).intValue();
    }

    OptionalInt findInt(String name) {
        return find(name, Kind.INT)
                .map(value -> OptionalInt.of(value.intValue()))
                .orElse(OptionalInt.empty());
    }

    OptionalLong findLong(String name) {
        return find(name, Kind.LONG).map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    OptionalDouble findNumber(String name) {
        return find(name, Kind.NUMBER).map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    <T> List<T> list(String name, Kind<T> kind) {
        List<T> all = new ArrayList<>();
        for (JsonNode value : array(name)) {
            all.add(parse(where.field(name).at(all.size()), value, kind));
        }
        return all;
    }

    /** An object in a field that must be there. */
    <T> T inside(String name, Function<Fields, T> form, T placeholder) {
        if (!node.has(name)) {
            look(name);
            missing(name, "it must be an object", "write it in braces");
            return placeholder;
        }
        return findInside(name, form).orElse(placeholder);
    }

    <T> Optional<T> findInside(String name, Function<Fields, T> form) {
        return look(name).flatMap(value -> read(where.field(name), value, form));
    }

    /** The objects of an array; none when the field is absent. */
    <T> List<T> each(String name, Function<Fields, T> form) {
        List<T> all = new ArrayList<>();
        int index = 0;
        for (JsonNode value : array(name)) {
            read(where.field(name).at(index++), value, form).ifPresent(all::add);
        }
        return all;
    }

    /** Numbers by names that the file chooses. */
    Map<String, Integer> counts(String name) {
        Map<String, Integer> counts = new HashMap<>();
        look(name)
                .flatMap(value -> object(where.field(name), value))
                .ifPresent(object -> {
                    for (Map.Entry<String, JsonNode> one : object.properties()) {
                        Where at = where.field(name).field(one.getKey());
                        counts.put(one.getKey(), parse(at, one.getValue(), Kind.INT).intValue());
                    }
                });
        return counts;
    }

    /** Says that a field that may not be left out is. */
    void mustHave(String name, String rule, String wayOut) {
        if (!node.has(name)) {
            missing(name, rule, wayOut);
        }
    }

    void fault(String name, String value, String rule, String wayOut) {
        faults.add(where.field(name), value, rule, wayOut);
    }

    /** Reads an object whole: what the form did not ask for is refused. */
    <T> T whole(Function<Fields, T> form) {
        T read = form.apply(this);
        end();
        return read;
    }

    void end() {
        for (String name : node.propertyNames()) {
            if (!asked.contains(name)) {
                faults.add(
                        where.field(name),
                        shown(node.get(name)),
                        "there is no such field",
                        Nearest.find(name, asked)
                                .map(near -> "did you mean \"" + near + "\"?")
                                .orElse("leave it out; there are " + String.join(", ", asked)));
            }
        }
    }

    static String shown(JsonNode value) {
        String text = value.toString();
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    private <T> Optional<T> read(Where at, JsonNode value, Function<Fields, T> form) {
        return object(at, value).map(object -> new Fields(object, at, faults).whole(form));
    }

    private Optional<ObjectNode> object(Where at, JsonNode value) {
        if (value instanceof ObjectNode object) {
            return Optional.of(object);
        }
        faults.add(at, shown(value), "it must be an object", "write it in braces");
        return Optional.empty();
    }

    private Iterable<JsonNode> array(String name) {
        Optional<JsonNode> value = look(name);
        if (value.isEmpty()) {
            return List.of();
        }
        if (!value.get().isArray()) {
            faults.add(
                    where.field(name),
                    shown(value.get()),
                    "it must be a list",
                    "write it in brackets");
            return List.of();
        }
        return value.get().values();
    }

    private <T> T parse(Where at, JsonNode value, Kind<T> kind) {
        Optional<T> parsed = kind.parse().apply(value);
        if (parsed.isEmpty()) {
            faults.add(at, shown(value), kind.rule(), kind.wayOut());
        }
        return parsed.orElse(kind.placeholder());
    }

    private Optional<JsonNode> look(String name) {
        asked.add(name);
        JsonNode value = node.get(name);
        if (value != null && value.isNull()) {
            faults.add(
                    where.field(name),
                    "null",
                    "nothing is said by leaving the field out",
                    "leave it out, or write its value");
            return Optional.empty();
        }
        return Optional.ofNullable(value);
    }

    private void missing(String name, String rule, String wayOut) {
        if (!node.has(name)) {
            faults.add(where.field(name), "", rule + ", and it is missing", wayOut);
        }
    }
}

package org.muster.formats.settings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.muster.formats.problem.FieldText;
import org.muster.formats.problem.Problems;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A group of keys. {@code find…} answers a value, absent when the key is not there or its value
 * unfit (which is told); {@code text} and {@code section} tell when the key is missing. It
 * remembers what it was asked for, so {@link #tellUnknownKeys} finds the misspelt. One thread.
 */
public final class Section {

    private final String file;
    private final String path;
    private final long line;
    private final Map<String, Node> nodes;
    private final Problems problems;
    private final Set<String> asked = new TreeSet<>();
    private final List<Section> opened = new ArrayList<>();

    Section(String file, String path, long line, Map<String, Node> nodes, Problems problems) {
        this.file = file;
        this.path = path;
        this.line = line;
        this.nodes = nodes;
        this.problems = problems;
    }

    static Section of(String file, String path, MappingNode mapping, Problems problems) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (nodes.putIfAbsent(key, tuple.getValueNode()) != null) {
                problems.tell(
                        "SET-008",
                        file,
                        lineOf(tuple.getKeyNode()),
                        join(path, key),
                        "",
                        "this key stands twice; the first is read.",
                        "Remove one.");
            }
        }
        return new Section(file, path, lineOf(mapping), nodes, problems);
    }

    public Set<String> keys() {
        return Set.copyOf(nodes.keySet());
    }

    /**
     * What stands under a key that must be there; empty text, and a problem told, when it is not.
     */
    public String text(String key) {
        FieldText field = field(key);
        if (!nodes.containsKey(key)) {
            tell("SET-006", key, "", "this key is missing.", "Add it.");
        } else if (field.text().isEmpty() && nodes.get(key) instanceof ScalarNode) {
            field.tellMissing();
        }
        return field.text();
    }

    public Optional<String> findText(String key) {
        return Optional.of(field(key).text()).filter(text -> !text.isEmpty());
    }

    public OptionalInt findInt(String key) {
        return field(key).findInt();
    }

    public Optional<BigDecimal> findDecimal(String key) {
        return field(key).findDecimal();
    }

    public Optional<LocalDate> findDate(String key) {
        return field(key).findDate();
    }

    public Optional<LocalTime> findTime(String key) {
        return field(key).findTime();
    }

    public Optional<LocalDateTime> findDateTime(String key) {
        return field(key).findDateTime();
    }

    public Optional<ZoneId> findZone(String key) {
        return field(key).findZone();
    }

    public Optional<Boolean> findYesNo(String key) {
        return field(key).findYesNo();
    }

    public <E extends Enum<E>> Optional<E> findOneOf(String key, Class<E> type) {
        return field(key).findOneOf(type);
    }

    /** The keys under a key that must be there; an empty section, and a problem told, when not. */
    public Section section(String key) {
        return findSection(key)
                .orElseGet(() -> {
                    if (!nodes.containsKey(key)) {
                        tell("SET-006", key, "", "this key is missing.", "Add it.");
                    }
                    return new Section(file, join(path, key), line, Map.of(), problems);
                });
    }

    public Optional<Section> findSection(String key) {
        asked.add(key);
        Node node = nodes.get(key);
        if (node instanceof MappingNode mapping) {
            return Optional.of(opened(Section.of(file, join(path, key), mapping, problems)));
        }
        if (node != null && !isBlank(node)) {
            tellUnfit(key, "should hold keys of its own.", "Indent them below it.");
        }
        return Optional.empty();
    }

    /** The texts of a list; a single text counts as a list of one. */
    public List<String> listTexts(String key) {
        asked.add(key);
        List<String> texts = new ArrayList<>();
        for (Node item : items(key)) {
            if (item instanceof ScalarNode scalar) {
                texts.add(scalar.getValue().strip());
            } else {
                tellUnfit(key, "should be a list of words.", "Write \"- word\", one per line.");
            }
        }
        return List.copyOf(texts);
    }

    public List<Section> listSections(String key) {
        asked.add(key);
        List<Section> sections = new ArrayList<>();
        for (Node item : items(key)) {
            if (item instanceof MappingNode mapping) {
                String place = join(path, key) + "[" + (sections.size() + 1) + "]";
                sections.add(opened(Section.of(file, place, mapping, problems)));
            } else {
                tellUnfit(key, "should be a list of groups of keys.", "Begin each with \"- \".");
            }
        }
        return List.copyOf(sections);
    }

    /** Tells every key that was never asked for, here and in all sections opened from here. */
    public void tellUnknownKeys() {
        Set<String> unknown = new HashSet<>(nodes.keySet());
        unknown.removeAll(asked);
        for (String key : nodes.keySet()) {
            if (unknown.contains(key)) {
                tell(
                        "SET-007",
                        key,
                        "",
                        "no one reads this key.",
                        "Known here: " + String.join(", ", asked) + ".");
            }
        }
        opened.forEach(Section::tellUnknownKeys);
    }

    /** Tells a problem of the caller's own about one key. */
    public void tell(String code, String key, String value, String rule, String wayOut) {
        problems.tell(code, file, lineOf(key), join(path, key), value, rule, wayOut);
    }

    private FieldText field(String key) {
        asked.add(key);
        Node node = nodes.get(key);
        String text = node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
        if (node != null && !(node instanceof ScalarNode)) {
            tellUnfit(key, "should hold one value, not a list or group.", "Write key: value.");
        }
        if (text.equals("~") || text.equals("null")) {
            text = "";
        }
        return new FieldText(problems, "SET", file, lineOf(key), join(path, key), text);
    }

    private List<? extends Node> items(String key) {
        @Nullable Node node = nodes.get(key);
        return switch (node) {
            case null -> List.of();
            case SequenceNode sequence -> sequence.getValue();
            case Node blank when isBlank(blank) -> List.of();
            case Node single -> List.of(single);
        };
    }

    private Section opened(Section section) {
        opened.add(section);
        return section;
    }

    private void tellUnfit(String key, String rule, String wayOut) {
        tell("SET-011", key, "", rule, wayOut);
    }

    private long lineOf(String key) {
        Node node = nodes.get(key);
        return node == null ? line : lineOf(node);
    }

    private static long lineOf(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(-1) + 1L;
    }

    private static boolean isBlank(Node node) {
        return node instanceof ScalarNode scalar && scalar.getValue().isBlank();
    }

    private static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}

package org.muster.planning.drawn;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.muster.planning.model.Load;
import org.muster.planning.model.Room;
import org.muster.planning.model.Span;

/**
 * A line: words at fixed places, then {@code key=value} in any order. {@code 07:30} is a time of
 * the first day, {@code 2.07:30} of the second; {@code 90m}, {@code 2h} are durations; {@code
 * 100:110:6:4} is a room of 100 seats, 110 souls, 6 stretchers, 4 wheelchairs, {@code 100} one of
 * seats; {@code 3:1:0:0} is a load of 3 seats and a lap.
 */
final class Line {
    private static final Instant FIRST_DAY = Instant.parse("2023-08-01T00:00:00Z");

    private final String text;
    private final List<String> words;
    private final Map<String, String> values = new HashMap<>();

    Line(String text) {
        this.text = text;
        List<String> all = Arrays.stream(text.strip().split("\\s+")).toList();
        words = all.stream().filter(word -> !word.contains("=")).toList();
        for (String word : all) {
            if (word.contains("=")) {
                int at = word.indexOf('=');
                values.put(word.substring(0, at), word.substring(at + 1));
            }
        }
    }

    static List<Line> listAll(String drawing) {
        return drawing.lines().filter(line -> !line.isBlank()).map(Line::new).toList();
    }

    String word(int index) {
        if (index >= words.size()) {
            throw new IllegalArgumentException("'%s' needs a word %d".formatted(text, index));
        }
        return words.get(index);
    }

    List<String> wordsFrom(int index) {
        return words.subList(Math.min(index, words.size()), words.size());
    }

    boolean says(String word) {
        return words.contains(word);
    }

    Optional<String> find(String key) {
        return Optional.ofNullable(values.get(key));
    }

    String get(String key) {
        return find(key)
                .orElseThrow(
                        () -> new IllegalArgumentException("'%s' needs %s=".formatted(text, key)));
    }

    OptionalInt findInt(String key) {
        return find(key).stream().mapToInt(Integer::parseInt).findFirst();
    }

    OptionalLong findLong(String key) {
        return find(key).stream().mapToLong(Long::parseLong).findFirst();
    }

    OptionalDouble findDouble(String key) {
        return find(key).stream().mapToDouble(Double::parseDouble).findFirst();
    }

    Instant time(String key) {
        return timeOf(get(key));
    }

    Duration duration(String key, Duration otherwise) {
        return find(key).map(Line::durationOf).orElse(otherwise);
    }

    List<String> list(String key) {
        return find(key).map(value -> List.of(value.split(","))).orElse(List.of());
    }

    List<Span> spans(String key) {
        return list(key).stream().map(Line::span).toList();
    }

    static Span span(String text) {
        String[] ends = text.split("-");
        return new Span(timeOf(ends[0]), timeOf(ends[1]));
    }

    static Instant timeOf(String text) {
        String[] parts = text.split("[.:]");
        int day = parts.length == 3 ? Integer.parseInt(parts[0]) : 1;
        int hour = Integer.parseInt(parts[parts.length - 2]);
        int minute = Integer.parseInt(parts[parts.length - 1]);
        return FIRST_DAY.plus(Duration.ofDays(day - 1L).plusHours(hour).plusMinutes(minute));
    }

    static Duration durationOf(String text) {
        return Duration.parse("PT" + text.toUpperCase(Locale.ROOT));
    }

    static Room room(String text) {
        String[] parts = text.split(":");
        if (parts.length == 1) {
            return Room.ofSeats(Integer.parseInt(parts[0]));
        }
        return new Room(
                Integer.parseInt(parts[0]),
                parts[1].equals("-")
                        ? OptionalInt.empty()
                        : OptionalInt.of(Integer.parseInt(parts[1])),
                Integer.parseInt(parts[2]),
                Integer.parseInt(parts[3]));
    }

    static Load load(String text) {
        List<Integer> parts = Arrays.stream(text.split(":")).map(Integer::valueOf).toList();
        return parts.size() == 1
                ? Load.ofSeats(parts.getFirst())
                : new Load(parts.get(0), parts.get(1), parts.get(2), parts.get(3));
    }
}

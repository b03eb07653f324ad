package org.muster.formats.tabular.writing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/**
 * What stands in one cell, with its kind: a telephone number is a text and stays one, a day is a
 * day. Nobody's guess stands between a value and its cell.
 */
public sealed interface Value {
    /** An empty cell: nothing is known, or there is nothing to say. */
    Value NONE = new None();

    /** An empty cell. */
    record None() implements Value {}

    /** Signs that mean nothing else, such as a name, a document's number or a telephone number. */
    record Text(String text) implements Value {}

    /** A count. */
    record Whole(long number) implements Value {}

    /** A number as exact as it is written, such as an amount of money with its two digits. */
    record Exact(BigDecimal number) implements Value {}

    /** A whole day of the calendar. */
    record Day(LocalDate day) implements Value {}

    /** A moment, shown to the second as clocks in a zone had it. */
    record Time(Instant at, ZoneId zone) implements Value {}

    static Value text(String text) {
        return text.isEmpty() ? NONE : new Text(text);
    }

    static Value whole(long number) {
        return new Whole(number);
    }

    static Value exact(BigDecimal number) {
        return new Exact(number);
    }

    static Value day(LocalDate day) {
        return new Day(day);
    }

    static Value time(Instant at, ZoneId zone) {
        return new Time(at, zone);
    }

    /** By what the object is: a number and a day are what they are, all else is its text. */
    static Value of(Object object) {
        return switch (object) {
            case Value value -> value;
            case Integer number -> new Whole(number);
            case Long number -> new Whole(number);
            case BigDecimal number -> new Exact(number);
            case LocalDate day -> new Day(day);
            default -> text(object.toString());
        };
    }

    /** A row of what {@link #of} makes of each object. */
    static List<Value> row(Object... objects) {
        return Arrays.stream(objects).map(Value::of).toList();
    }
}

package org.muster.planning.json;

import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import tools.jackson.core.JsonGenerator;

/** Writes fields; what is not known or says nothing is left out. */
final class Writing implements AutoCloseable {
    private static final double EXACT = 1e15;

    private final JsonGenerator json;

    Writing(OutputStream out) {
        json = Document.MAPPER.writer().with(new Lines()).createGenerator(out);
    }

    void begin() {
        json.writeStartObject();
    }

    void end() {
        json.writeEndObject();
    }

    @Override
    public void close() {
        json.writeRaw("\n");
        json.close();
    }

    void text(String name, String value) {
        json.writeStringProperty(name, value);
    }

    void maybe(String name, Optional<String> value) {
        value.ifPresent(known -> text(name, known));
    }

    void time(String name, Instant value) {
        text(name, value.toString());
    }

    void lasting(String name, Duration value) {
        text(name, value.toString());
    }

    void unlessZero(String name, Duration value) {
        if (!value.isZero()) {
            lasting(name, value);
        }
    }

    void number(String name, long value) {
        json.writeNumberProperty(name, value);
    }

    void number(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("%s cannot be %s".formatted(name, value));
        }
        if (value == Math.rint(value) && Math.abs(value) < EXACT) {
            number(name, (long) value);
        } else {
            json.writeNumberProperty(name, value);
        }
    }

    void maybe(String name, OptionalInt value) {
        value.ifPresent(known -> number(name, known));
    }

    void maybe(String name, OptionalLong value) {
        value.ifPresent(known -> number(name, known));
    }

    void maybe(String name, OptionalDouble value) {
        value.ifPresent(known -> number(name, known));
    }

    void ifTrue(String name, boolean value) {
        if (value) {
            json.writeBooleanProperty(name, true);
        }
    }

    <T> void inside(String name, T value, BiConsumer<Writing, T> form) {
        json.writeName(name);
        object(value, form);
    }

    /** A list that is left out when it is empty. */
    <T> void each(String name, Iterable<T> values, BiConsumer<Writing, T> form) {
        if (values.iterator().hasNext()) {
            all(name, values, form);
        }
    }

    /** A list that is there even when it is empty. */
    <T> void all(String name, Iterable<T> values, BiConsumer<Writing, T> form) {
        json.writeArrayPropertyStart(name);
        for (T value : values) {
            object(value, form);
        }
        json.writeEndArray();
    }

    void texts(String name, Iterable<String> values) {
        if (!values.iterator().hasNext()) {
            return;
        }
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    private <T> void object(T value, BiConsumer<Writing, T> form) {
        begin();
        form.accept(this, value);
        end();
    }
}

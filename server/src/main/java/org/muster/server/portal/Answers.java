package org.muster.server.portal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * What somebody has answered so far, by the name of each field. An empty text is an answer; a field
 * that is not there was not asked yet. Those about one person begin with their number: {@code
 * 2.family}.
 */
record Answers(SequencedMap<String, String> fields) {
    static final Answers NONE = new Answers(new LinkedHashMap<>());

    /** More than all fields of all persons hold; what inflates to more is not ours. */
    private static final int MOST_BYTES = 1024 * 1024;

    static final String PEOPLE = "people";

    Answers {
        fields = java.util.Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fields));
    }

    String get(String field) {
        return fields.getOrDefault(field, "");
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    /** How many persons are told of, who asks included. */
    int people() {
        return has(PEOPLE) ? Integer.parseInt(get(PEOPLE)) : 1;
    }

    Answers with(String field, String value) {
        SequencedMap<String, String> all = new LinkedHashMap<>(fields);
        all.put(field, value);
        return new Answers(all);
    }

    Answers without(String field) {
        SequencedMap<String, String> all = new LinkedHashMap<>(fields);
        all.remove(field);
        return new Answers(all);
    }

    /** One person less; those after them move up. */
    Answers withoutPerson(int person) {
        SequencedMap<String, String> all = new LinkedHashMap<>();
        fields.forEach((field, value) -> {
            int dot = field.indexOf('.');
            int number = dot < 0 ? 0 : Integer.parseInt(field.substring(0, dot));
            if (number == 0 || number < person) {
                all.put(field, value);
            } else if (number > person) {
                all.put((number - 1) + field.substring(dot), value);
            }
        });
        all.put(PEOPLE, String.valueOf(people() - 1));
        return new Answers(all);
    }

    /** As few bytes as it takes. */
    byte[] toBytes() {
        String text =
                fields.entrySet().stream()
                        .map(one -> encode(one.getKey()) + "=" + encode(one.getValue()))
                        .collect(Collectors.joining("&"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(bytes)) {
            deflated.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Empty where these are no answers of ours. */
    static Optional<Answers> ofBytes(byte[] bytes) {
        try (InflaterInputStream inflated =
                new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            byte[] text = inflated.readNBytes(MOST_BYTES + 1);
            return text.length > MOST_BYTES
                    ? Optional.empty()
                    : Optional.of(ofText(new String(text, StandardCharsets.UTF_8)));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Answers ofText(String text) {
        SequencedMap<String, String> fields = new LinkedHashMap<>();
        for (String pair : text.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(
                        URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return new Answers(fields);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package org.muster.server.pages;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Values in refusals are often words of the domain, names of fields or times: told as such. */
final class RefusedValue {
    private RefusedValue() {}

    /**
     * A field's name only where the refusal is about that field; the rest may be typed by people.
     */
    static String tell(String value, String field, Words words) {
        String key = (value.equals(field) ? "field." : "value.") + value.replace(' ', '-');
        return words.find(key)
                .or(() -> ground(value, field, words))
                .or(() -> words.find("Station." + value))
                .orElseGet(() -> time(value, words));
    }

    /** As the form of the ground labels it. */
    private static Optional<String> ground(String value, String field, Words words) {
        return value.equals(field) ? words.find("ground." + value) : Optional.empty();
    }

    private static String time(String value, Words words) {
        if (!value.endsWith("Z")) {
            return value;
        }
        try {
            return DateTimeFormatter.ofPattern("d MMM yyyy HH:mm 'UTC'", words.locale())
                    .format(Instant.parse(value).atZone(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return value;
        }
    }
}

package org.muster.server.api;

import java.util.Arrays;
import java.util.Locale;
import org.muster.core.fact.Refusal;
import org.muster.server.problem.ProblemException;
import org.muster.server.problem.WebRefusal;
import org.springframework.http.HttpStatus;

/** Reads one of a few words out of an address. */
final class Choice {
    private Choice() {}

    static <E extends Enum<E>> E read(String field, Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(text.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        new ProblemException(
                                HttpStatus.BAD_REQUEST,
                                Refusal.of(
                                        WebRefusal.UNREADABLE,
                                        field,
                                        field,
                                        text,
                                        "it must be one of "
                                                + String.join(
                                                        ", ",
                                                        Arrays.stream(type.getEnumConstants())
                                                                .map(Enum::name)
                                                                .toList())
                                                + ".")));
    }
}

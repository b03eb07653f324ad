package org.muster.planning.json;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * A kind of value in a file.
 *
 * @param rule what it must be
 * @param wayOut what to write
 * @param placeholder what stands for a value that cannot be read while the rest is
 * @param parse the value, or nothing when it is not of this kind
 */
record Kind<T>(String rule, String wayOut, T placeholder, Function<JsonNode, Optional<T>> parse) {
    /** No file can hold this time. */
    static final Instant UNREAD = Instant.MIN;

    static final Kind<String> TEXT =
            new Kind<>("it must be text", "put it in quotes", "", JsonNode::stringValueOpt);

    static final Kind<Boolean> FLAG =
            new Kind<>(
                    "it must be true or false",
                    "write one of the two, without quotes",
                    false,
                    node -> node.isBoolean() ? Optional.of(node.booleanValue()) : Optional.empty());

    static final Kind<Long> LONG = whole("a whole number", Long.MIN_VALUE, Long.MAX_VALUE);
    static final Kind<Long> INT =
            whole("a whole number below 2,147,483,648", Integer.MIN_VALUE, Integer.MAX_VALUE);
    static final Kind<Long> COUNT =
            whole("a whole number from 0 to 2,147,483,647", 0, Integer.MAX_VALUE);

    static final Kind<Double> NUMBER =
            new Kind<>(
                    "it must be a finite number",
                    "write digits, without quotes",
                    1.0,
                    node ->
                            node.isNumber() && Double.isFinite(node.doubleValue())
                                    ? Optional.of(node.doubleValue())
                                    : Optional.empty());

    static final Kind<Instant> TIME =
            new Kind<>(
                    "it must be a time of ISO 8601 with its zone",
                    "write it as \"2023-08-01T19:00:00Z\" or \"2023-08-01T20:00:00+01:00\"",
                    UNREAD,
                    node -> node.stringValueOpt().flatMap(Kind::time));

    static final Kind<Duration> LASTING =
            new Kind<>(
                    "it must be a duration of ISO 8601",
                    "write 90 minutes as \"PT90M\"",
                    Duration.ZERO,
                    node -> node.stringValueOpt().flatMap(Kind::lasting));

    static <E extends Enum<E>> Kind<E> oneOf(Class<E> type) {
        E[] all = type.getEnumConstants();
        String names = String.join(", ", Arrays.stream(all).map(Enum::name).toList());
        return new Kind<>(
                "it must be one of " + names,
                "write one of them",
                all[0],
                node ->
                        node.stringValueOpt()
                                .flatMap(text ->
                                        Arrays.stream(all)
                                                .filter(one -> one.name().equals(text))
                                                .findFirst()));
    }

    static Kind<Long> whole(String what, long least, long most) {
        return new Kind<>(
                "it must be " + what,
                "write digits, without quotes and fractions",
                0L,
                node ->
                        node.isIntegralNumber()
                                        && node.canConvertToLong()
                                        && node.longValue() >= least
                                        && node.longValue() <= most
                                ? Optional.of(node.longValue())
                                : Optional.empty());
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> lasting(String text) {
        try {
            return Optional.of(Duration.parse(text));
        } catch (DateTimeException | ArithmeticException notOne) {
            return Optional.empty();
        }
    }
}

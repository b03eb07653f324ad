package org.muster.formats.problem;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The text of one cell or key, with its place, read as the type that the caller asks for. What does
 * not fit is told to the problems and is then absent.
 *
 * @param prefix of problem codes: TAB or SET
 */
public record FieldText(
        Problems problems, String prefix, String file, long line, String column, String text) {

    /** The words that mean yes and no, in the languages of the people who fill such files. */
    private static final String YES = " true yes oui y o x 1 ";

    private static final String NO = " false no non n 0 ";

    public OptionalInt findInt() {
        Optional<Integer> value =
                parse(
                        Integer::valueOf,
                        "is not a whole number.",
                        "Write digits only, such as 262, without spaces or separators.");
        return value.isPresent() ? OptionalInt.of(value.get()) : OptionalInt.empty();
    }

    public Optional<BigDecimal> findDecimal() {
        return parse(
                BigDecimal::new,
                "is not a number.",
                "Write digits with a point, such as 0.5, without thousands separators.");
    }

    public Optional<LocalDate> findDate() {
        return parse(LocalDate::parse, "is not a date.", "Write year-month-day: 2023-08-01.");
    }

    public Optional<LocalTime> findTime() {
        return parse(LocalTime::parse, "is not a time of day.", "Write hours:minutes: 19:30.");
    }

    public Optional<LocalDateTime> findDateTime() {
        return parse(
                text -> LocalDateTime.parse(text.replace(' ', 'T')),
                "is not a local date and time.",
                "Write 2023-08-01T19:30, without a zone.");
    }

    public Optional<ZoneId> findZone() {
        return parse(ZoneId::of, "is not a time zone.", "Write a name such as Africa/Niamey.");
    }

    public Optional<Boolean> findYesNo() {
        return parse(
                text -> {
                    String word = " " + text.toLowerCase(Locale.ROOT) + " ";
                    if (YES.contains(word) || NO.contains(word)) {
                        return YES.contains(word);
                    }
                    throw new IllegalArgumentException(text);
                },
                "is neither yes nor no.",
                "Write yes or no.");
    }

    /** One of an enum's names, in any case, with - or space for the underscore. */
    public <E extends Enum<E>> Optional<E> findOneOf(Class<E> type) {
        String known =
                Arrays.stream(type.getEnumConstants())
                        .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .collect(Collectors.joining(", "));
        return parse(
                text ->
                        Enum.valueOf(
                                type,
                                text.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_')),
                "is not a known word here.",
                "Use one of: " + known + ".");
    }

    /** Tells that something must stand here. */
    public void tellMissing() {
        problems.tell(
                prefix + "-010",
                file,
                line,
                column,
                "",
                "nothing stands here, but it is needed.",
                "Fill it in.");
    }

    private <T> Optional<T> parse(Function<String, T> parser, String rule, String wayOut) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parser.apply(text));
        } catch (IllegalArgumentException | DateTimeException unfit) {
            problems.tell(prefix + "-011", file, line, column, text, rule, wayOut);
            return Optional.empty();
        }
    }
}

package org.muster.core.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.muster.core.fact.Identifying;

/**
 * When somebody was born, as far as known: any part may be missing, and stays missing. Printed
 * {@code 1987-04-12}, {@code 1987-??-??}, {@code ????-??-??}.
 */
public record BirthDate(OptionalInt year, OptionalInt month, OptionalInt day)
        implements Identifying {
    public static final BirthDate UNKNOWN =
            new BirthDate(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());
    private static final Pattern SHAPE =
            Pattern.compile("(\\d{4}|\\?{4})-(\\d{2}|\\?{2})-(\\d{2}|\\?{2})");

    public BirthDate {
        if (year.isPresent() && month.isPresent() && day.isPresent()) {
            check(year.getAsInt(), month.getAsInt(), day.getAsInt());
        }
        if (year.isPresent() && (year.getAsInt() < 0 || year.getAsInt() > 9999)) {
            throw new IllegalArgumentException("year " + year.getAsInt() + " must be 0 to 9999");
        }
        if (month.isPresent() && (month.getAsInt() < 1 || month.getAsInt() > 12)) {
            throw new IllegalArgumentException("month " + month.getAsInt() + " must be 1 to 12");
        }
        if (day.isPresent() && (day.getAsInt() < 1 || day.getAsInt() > 31)) {
            throw new IllegalArgumentException("day " + day.getAsInt() + " must be 1 to 31");
        }
    }

    public static BirthDate of(LocalDate date) {
        return new BirthDate(
                OptionalInt.of(date.getYear()),
                OptionalInt.of(date.getMonthValue()),
                OptionalInt.of(date.getDayOfMonth()));
    }

    public static BirthDate ofYear(int year) {
        return new BirthDate(OptionalInt.of(year), OptionalInt.empty(), OptionalInt.empty());
    }

    /** Reads the printed form; an unknown part is question marks. */
    public static BirthDate parse(String text) {
        if (text.isBlank()) {
            return UNKNOWN;
        }
        Matcher parts = SHAPE.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "birth date '"
                            + text
                            + "' must look like 1987-04-12, with ???? or ?? for a part that is not known");
        }
        return new BirthDate(part(parts.group(1)), part(parts.group(2)), part(parts.group(3)));
    }

    /**
     * Full years on {@code day}, where the year is known; with an unknown month or day, the age
     * reached for certain.
     */
    public OptionalInt ageOn(LocalDate on) {
        if (year.isEmpty()) {
            return OptionalInt.empty();
        }
        int born = year.getAsInt();
        if (month.isEmpty()) {
            return OptionalInt.of(Math.max(0, on.getYear() - born - 1));
        }
        LocalDate latest = LocalDate.of(born, month.getAsInt(), 1);
        latest = latest.withDayOfMonth(day.orElse(latest.lengthOfMonth()));
        return OptionalInt.of(Math.max(0, Period.between(latest, on).getYears()));
    }

    /** Whether both cannot be true of one person; a part that is not known contradicts nothing. */
    public boolean contradicts(BirthDate other) {
        return differ(year, other.year) || differ(month, other.month) || differ(day, other.day);
    }

    private static boolean differ(OptionalInt one, OptionalInt other) {
        return one.isPresent() && other.isPresent() && one.getAsInt() != other.getAsInt();
    }

    private static void check(int year, int month, int day) {
        try {
            LocalDate unused = LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "there is no day " + year + "-" + month + "-" + day, e);
        }
    }

    private static OptionalInt part(String digits) {
        return digits.startsWith("?")
                ? OptionalInt.empty()
                : OptionalInt.of(Integer.parseInt(digits));
    }

    @Override
    public String toString() {
        return print(year, 4) + "-" + print(month, 2) + "-" + print(day, 2);
    }

    private static String print(OptionalInt part, int width) {
        return part.isEmpty() ? "?".repeat(width) : pad(part.getAsInt(), width);
    }

    /** In ASCII digits whatever the machine's language, since it must read back. */
    private static String pad(int number, int width) {
        String digits = Integer.toString(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }
}

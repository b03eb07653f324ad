package org.muster.formats.mrz;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A date as a document knows it: each of year, month and day may be unknown, and stays so. Many
 * holders have only a year of birth; no first of January is ever made up for them.
 */
public record MrzDate(OptionalInt year, OptionalInt month, OptionalInt day) {

    private static final MrzDate UNKNOWN =
            new MrzDate(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());

    /** Refuses a day that no calendar has, as far as the known parts can tell. */
    public MrzDate {
        if (year.isPresent() && (year.getAsInt() < 1000 || year.getAsInt() > 9999)) {
            throw new IllegalArgumentException("Year " + year.getAsInt() + " has not four digits.");
        }
        try {
            check(year, month, day);
        } catch (DateTimeException noSuchDay) {
            throw new IllegalArgumentException(
                    "No calendar has the date " + text(year, month, day) + ".", noSuchDay);
        }
    }

    public static MrzDate of(LocalDate date) {
        return of(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    public static MrzDate of(int year, int month, int day) {
        return new MrzDate(OptionalInt.of(year), OptionalInt.of(month), OptionalInt.of(day));
    }

    public static MrzDate ofMonth(int year, int month) {
        return new MrzDate(OptionalInt.of(year), OptionalInt.of(month), OptionalInt.empty());
    }

    public static MrzDate ofYear(int year) {
        return new MrzDate(OptionalInt.of(year), OptionalInt.empty(), OptionalInt.empty());
    }

    public static MrzDate unknown() {
        return UNKNOWN;
    }

    /** The calendar date, present only when all three parts are known. */
    public Optional<LocalDate> findDate() {
        return year.isPresent() && month.isPresent() && day.isPresent()
                ? Optional.of(LocalDate.of(year.getAsInt(), month.getAsInt(), day.getAsInt()))
                : Optional.empty();
    }

    /** Six signs as on the line, {@code <<} for an unknown part. */
    String toMrz() {
        OptionalInt shortYear =
                year.isPresent() ? OptionalInt.of(year.getAsInt() % 100) : OptionalInt.empty();
        return part(shortYear, 2, "<<") + part(month, 2, "<<") + part(day, 2, "<<");
    }

    /** {@code 1974-08-12}, with question marks in place of what is not known. */
    @Override
    public String toString() {
        return text(year, month, day);
    }

    private static void check(OptionalInt year, OptionalInt month, OptionalInt day) {
        int anyLeapYear = 2000;
        int anyLongMonth = 1;
        int y = year.orElse(anyLeapYear);
        int m = month.orElse(anyLongMonth);
        YearMonth.of(y, m);
        if (day.isPresent() && year.isPresent()) {
            LocalDate.of(y, m, day.getAsInt());
        } else if (day.isPresent()) {
            MonthDay.of(m, day.getAsInt());
        }
    }

    private static String text(OptionalInt year, OptionalInt month, OptionalInt day) {
        return part(year, 4, "????") + "-" + part(month, 2, "??") + "-" + part(day, 2, "??");
    }

    private static String part(OptionalInt value, int digits, String unknown) {
        return value.isPresent()
                ? String.format(Locale.ROOT, "%0" + digits + "d", value.getAsInt())
                : unknown;
    }
}

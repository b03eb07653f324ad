package org.muster.formats.paxlst;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.muster.formats.mrz.MrzDate;
import org.muster.formats.mrz.TwoDigitYears;

/**
 * Dates as DTM writes them. Unknown months and days are zeros; an unknown year leaves the date
 * empty.
 *
 * @param today by which two digits of a year get their century
 */
record Dates(LocalDate today) {

    private static final Pattern NOTHING = Pattern.compile("0+|<+");
    private static final Pattern EIGHT = Pattern.compile("[0-9]{8}");
    private static final Pattern MOMENT = Pattern.compile("[0-9]{6}|[0-9]{8}|[0-9]{10}|[0-9]{12}");

    /** YYMMDD, or eight digits; empty when it is no date. */
    Optional<MrzDate> findBirth(String text) {
        return find(text, true);
    }

    Optional<MrzDate> findExpiry(String text) {
        return find(text, false);
    }

    private Optional<MrzDate> find(String text, boolean birth) {
        if (text.isEmpty() || NOTHING.matcher(text).matches()) {
            return Optional.of(MrzDate.unknown());
        }
        try {
            if (text.length() == 8) {
                return findEight(text);
            }
            if (text.length() != 6) {
                return Optional.empty();
            }
            TwoDigitYears years = new TwoDigitYears(today);
            return Optional.of(birth ? years.birth(text) : years.expiry(text));
        } catch (IllegalArgumentException noDate) {
            return Optional.empty();
        }
    }

    private static Optional<MrzDate> findEight(String text) {
        if (!EIGHT.matcher(text).matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(text.substring(0, 4));
        int month = Integer.parseInt(text.substring(4, 6));
        int day = Integer.parseInt(text.substring(6, 8));
        if (month == 0) {
            return day == 0 ? Optional.of(MrzDate.ofYear(year)) : Optional.empty();
        }
        return Optional.of(day == 0 ? MrzDate.ofMonth(year, month) : MrzDate.of(year, month, day));
    }

    /** Formats 201 (YYMMDDHHMM) and 203 (CCYYMMDDHHMM), or a day alone at its first minute. */
    static Optional<LocalDateTime> findTime(String text) {
        if (!MOMENT.matcher(text).matches()) {
            return Optional.empty();
        }
        String century = text.length() % 4 == 2 ? "20" : "";
        String whole = century + text + (text.length() < 10 ? "0000" : "");
        try {
            return Optional.of(
                    LocalDateTime.of(
                            number(whole, 0, 4),
                            number(whole, 4, 6),
                            number(whole, 6, 8),
                            number(whole, 8, 10),
                            number(whole, 10, 12)));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    static String time(LocalDateTime time) {
        return String.format(
                Locale.ROOT,
                "%02d%02d%02d%02d%02d",
                time.getYear() % 100,
                time.getMonthValue(),
                time.getDayOfMonth(),
                time.getHour(),
                time.getMinute());
    }

    /** Empty when the year is unknown. */
    static String day(MrzDate date, boolean fullYear) {
        if (date.year().isEmpty()) {
            return "";
        }
        int year = date.year().getAsInt();
        int month = date.month().orElse(0);
        int day = month == 0 ? 0 : date.day().orElse(0);
        return String.format(
                Locale.ROOT,
                fullYear ? "%04d%02d%02d" : "%02d%02d%02d",
                fullYear ? year : year % 100,
                month,
                day);
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text.substring(from, to));
    }
}

package org.muster.formats.listing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one text says of a date before anybody decides what is day and what is month.
 *
 * <p>Styles: 1980-03-12; 12/03/1980 and 03/12/1980, which look alike; 12 March 1980 in five
 * languages; 12/03/80; 800312; and 1980 alone. Signs between may be / - . or spaces, digits of any
 * script.
 */
sealed interface DateText {

    /** Year, month and day are told apart by their place or by the month's name. */
    record Told(int year, int month, int day, boolean shortYear) implements DateText {}

    /** Two numbers, of which one is the day and one the month, and a year. */
    record Open(int first, int second, int year, boolean shortYear) implements DateText {}

    /** Six digits: year, month and day of two each, in an order that the column must tell. */
    record Six(int first, int second, int third) implements DateText {
        boolean isYearFirst() {
            return isDay(first, second, third);
        }

        boolean isDayFirst() {
            return isDay(third, second, first);
        }

        boolean isMonthFirst() {
            return isDay(third, first, second);
        }

        /** In one century or the other. */
        private static boolean isDay(int year, int month, int day) {
            return DateText.day(1900 + year, month, day).isPresent()
                    || DateText.day(2000 + year, month, day).isPresent();
        }
    }

    /** Only a year, or a month of a year. */
    record Partial(int year, int month) implements DateText {}

    /** A number of days, as spreadsheets keep dates. */
    record Serial(int days) implements DateText {}

    /** No date. */
    record None() implements DateText {}

    /** Any text; empty text is none. */
    static DateText of(String raw) {
        return Patterns.read(Fold.digits(raw).strip());
    }

    /** A day of the calendar, absent when there is no such day. */
    static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** How the styles are recognised. */
    final class Patterns {
        private static final String SIGN = "\\s*[-/. ]\\s*";
        private static final String TIME = "(?:[T ]\\d{1,2}:\\d{2}.*)?";
        private static final Pattern YEAR_FIRST =
                Pattern.compile("(\\d{4})" + SIGN + "(\\d{1,2})" + SIGN + "(\\d{1,2})" + TIME);
        private static final Pattern COMPACT = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})");
        private static final Pattern SIX = Pattern.compile("(\\d{2})(\\d{2})(\\d{2})");
        private static final Pattern OPEN =
                Pattern.compile(
                        "(\\d{1,2})" + SIGN + "(\\d{1,2})" + SIGN + "(\\d{4}|\\d{2})" + TIME);
        private static final Pattern NAMED =
                Pattern.compile(
                        "(\\d{1,2})(?:er|st|nd|rd|th|º|\\.)?[-/. ]*(?:de )?(\\p{L}[\\p{L}\\p{M} ]*?)\\.?[-/., ]*(?:de |del )?(\\d{4}|\\d{2})");
        private static final Pattern NAME_FIRST =
                Pattern.compile(
                        "(\\p{L}[\\p{L}\\p{M}]*)\\.?[-/. ]*(\\d{1,2})(?:st|nd|rd|th)?[-/., ]+(\\d{4})");
        private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
        private static final Pattern MONTH_YEAR =
                Pattern.compile("(\\d{1,2})[-/. ]((?:19|20)\\d{2})");
        private static final Pattern SERIAL = Pattern.compile("\\d{4,5}(?:[.,]0+)?");

        private static final Map<String, String> MONTHS = WordList.byWord("months.txt");

        private Patterns() {}

        static DateText read(String text) {
            if (text.length() < 4 || text.length() > 40) {
                return new None();
            }
            Matcher yearFirst = YEAR_FIRST.matcher(text);
            Matcher compact = COMPACT.matcher(text);
            if (yearFirst.matches() || compact.matches()) {
                Matcher parts = yearFirst.matches() ? yearFirst : compact;
                return new Told(number(parts, 1), number(parts, 2), number(parts, 3), false);
            }
            Matcher six = SIX.matcher(text);
            if (six.matches()) {
                return new Six(number(six, 1), number(six, 2), number(six, 3));
            }
            Matcher open = OPEN.matcher(text);
            if (open.matches()) {
                boolean isShort = open.group(3).length() == 2;
                return new Open(number(open, 1), number(open, 2), number(open, 3), isShort);
            }
            Matcher monthYear = MONTH_YEAR.matcher(text);
            if (monthYear.matches()) {
                int month = number(monthYear, 1);
                return month >= 1 && month <= 12
                        ? new Partial(number(monthYear, 2), month)
                        : new None();
            }
            if (YEAR.matcher(text).matches()) {
                return new Partial(Integer.parseInt(text), 0);
            }
            if (SERIAL.matcher(text).matches()) {
                return new Serial((int) Double.parseDouble(text.replace(',', '.')));
            }
            return named(text);
        }

        private static DateText named(String text) {
            Matcher dayFirst = NAMED.matcher(text);
            if (dayFirst.matches()) {
                return named(dayFirst.group(2), number(dayFirst, 1), dayFirst.group(3));
            }
            Matcher nameFirst = NAME_FIRST.matcher(text);
            return nameFirst.matches()
                    ? named(nameFirst.group(1), number(nameFirst, 2), nameFirst.group(3))
                    : new None();
        }

        private static DateText named(String name, int day, String year) {
            String month = MONTHS.get(Fold.fold(name));
            return month == null
                    ? new None()
                    : new Told(
                            Integer.parseInt(year),
                            Integer.parseInt(month),
                            day,
                            year.length() == 2);
        }

        private static int number(Matcher parts, int group) {
            return Integer.parseInt(parts.group(group));
        }
    }
}

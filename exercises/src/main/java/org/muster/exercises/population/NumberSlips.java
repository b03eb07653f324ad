package org.muster.exercises.population;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** What goes wrong with digits: in dates, telephones and numbers of papers. */
final class NumberSlips {
    /**
     * The day before the first that a spreadsheet counts, with the leap day of 1900 that never was.
     */
    private static final LocalDate SPREADSHEET = LocalDate.of(1899, 12, 30);

    private NumberSlips() {}

    /** One digit is another; in a date the century stays, and the months of a year are twelve. */
    static String digit(String value, Dice dice) {
        int tries = 0;
        while (tries++ < 12 && !value.isEmpty()) {
            int at = dice.below(value.length());
            char put = (char) ('0' + dice.below(10));
            if (at >= prefix(value)
                    && Character.isDigit(value.charAt(at))
                    && value.charAt(at) != put) {
                String other = value.substring(0, at) + put + value.substring(at + 1);
                if (!isDate(value) || at > 1 && isDate(other)) {
                    return other;
                }
            }
        }
        return value;
    }

    /** How much of a telephone must stay for it to ring nowhere. */
    static int prefix(String value) {
        return value.startsWith("+999") ? 4 : value.startsWith("00999") ? 5 : 0;
    }

    static String swappedDayMonth(String value, Dice unused) {
        if (!isDate(value)) {
            return value;
        }
        String other = value.substring(0, 5) + value.substring(8) + "-" + value.substring(5, 7);
        return isDate(other) ? other : value;
    }

    static String yearOff(String value, Dice dice) {
        int by = dice.chance(0.8) ? 1 : 10;
        return isDate(value)
                ? LocalDate.parse(value).plusYears(dice.chance(0.5) ? by : -by).toString()
                : value;
    }

    static String yearOnly(String value, Dice unused) {
        return isDate(value) ? value.substring(0, 4) : value;
    }

    static String firstOfJanuary(String value, Dice unused) {
        return value.length() < 4 ? value : value.substring(0, 4) + "-01-01";
    }

    /** The number that a spreadsheet keeps for a date. */
    static String serialDate(String value, Dice unused) {
        return isDate(value)
                ? String.valueOf(ChronoUnit.DAYS.between(SPREADSHEET, LocalDate.parse(value)))
                : value;
    }

    static String leadingZerosLost(String value, Dice unused) {
        return value.replaceFirst("^\\+?0+", "");
    }

    /** A telephone that became a number: no plus, no spaces, and at times only its first digits. */
    static String asNumber(String value, Dice dice) {
        String digits = value.replaceAll("[^0-9]", "").replaceFirst("^0+", "");
        if (digits.length() < 8 || dice.chance(0.5)) {
            return digits.isEmpty() ? value : digits + (dice.chance(0.3) ? ".0" : "");
        }
        return digits.charAt(0) + "." + digits.substring(1, 6) + "E+" + (digits.length() - 1);
    }

    static boolean isDate(String value) {
        if (value.length() != 10 || value.charAt(4) != '-' || value.charAt(7) != '-') {
            return false;
        }
        int month = number(value, 5, 7);
        int day = number(value, 8, 10);
        int year = number(value, 0, 4);
        return year > 0
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= java.time.YearMonth.of(year, month).lengthOfMonth();
    }

    private static int number(String value, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = value.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}

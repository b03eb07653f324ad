package org.muster.formats.mrz;

import java.time.LocalDate;
import java.util.OptionalInt;

/** Gives two-digit years their century, seen from a day that the caller names. */
public record TwoDigitYears(LocalDate today) {

    private static final int EXPIRY_YEARS_AHEAD = 49;

    /** The latest date with these signs that is not after today. */
    public MrzDate birth(String signs) {
        OptionalInt shortYear = part(signs, 0);
        OptionalInt month = monthOrDay(signs, 2);
        OptionalInt day = monthOrDay(signs, 4);
        if (shortYear.isEmpty()) {
            return new MrzDate(shortYear, month, day);
        }
        int year = latest(shortYear.getAsInt(), today.getYear());
        if (year == today.getYear() && isAfterToday(month, day)) {
            year -= 100;
        }
        return new MrzDate(OptionalInt.of(year), month, day);
    }

    /** The date with these signs that is at most some 50 years ahead. */
    public MrzDate expiry(String signs) {
        OptionalInt shortYear = part(signs, 0);
        OptionalInt year =
                shortYear.isEmpty()
                        ? shortYear
                        : OptionalInt.of(
                                latest(shortYear.getAsInt(), today.getYear() + EXPIRY_YEARS_AHEAD));
        return new MrzDate(year, monthOrDay(signs, 2), monthOrDay(signs, 4));
    }

    private boolean isAfterToday(OptionalInt month, OptionalInt day) {
        if (month.isEmpty() || month.getAsInt() < today.getMonthValue()) {
            return false;
        }
        return month.getAsInt() > today.getMonthValue()
                || (day.isPresent() && day.getAsInt() > today.getDayOfMonth());
    }

    private static int latest(int shortYear, int notAfter) {
        int year = notAfter - notAfter % 100 + shortYear;
        return year > notAfter ? year - 100 : year;
    }

    /**
     * The standard writes an unknown part as fillers; many documents carry zeros for the same
     * thing.
     */
    private static OptionalInt monthOrDay(String signs, int from) {
        OptionalInt part = part(signs, from);
        return part.isPresent() && part.getAsInt() == 0 ? OptionalInt.empty() : part;
    }

    private static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }

    private static OptionalInt part(String signs, int from) {
        String two = signs.substring(from, from + 2);
        if (two.equals("<<")) {
            return OptionalInt.empty();
        }
        if (!isDigit(two.charAt(0)) || !isDigit(two.charAt(1))) {
            throw new IllegalArgumentException("\"" + two + "\" is no number of two digits.");
        }
        return OptionalInt.of(Integer.parseInt(two));
    }
}

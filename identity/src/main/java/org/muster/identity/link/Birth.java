package org.muster.identity.link;

import org.muster.core.register.BirthDate;

/** A birth date in one number, year-month-day with 0 for what is unknown, and how two compare. */
final class Birth {
    static final int UNKNOWN = 0;
    private static final int DAYS = 100;
    private static final int YEARS = 10_000;
    private static final int FAR = 3;

    private Birth() {}

    static int of(BirthDate date) {
        return date.year().orElse(0) * YEARS + date.month().orElse(0) * DAYS + date.day().orElse(0);
    }

    static int year(int birth) {
        return birth / YEARS;
    }

    static int month(int birth) {
        return birth / DAYS % DAYS;
    }

    static int day(int birth) {
        return birth % DAYS;
    }

    static String text(int birth) {
        return part(year(birth), 4) + "-" + part(month(birth), 2) + "-" + part(day(birth), 2);
    }

    private static String part(int number, int width) {
        String digits = Integer.toString(number);
        return number == 0
                ? "?".repeat(width)
                : "0".repeat(Math.max(0, width - digits.length())) + digits;
    }

    static boolean isWhole(int birth) {
        return year(birth) != 0 && month(birth) != 0 && day(birth) != 0;
    }

    /** The level of {@link Field#BIRTH}. */
    static int level(int one, int other) {
        if (one == UNKNOWN || other == UNKNOWN) {
            return Field.UNKNOWN;
        }
        if (!isWhole(one) || !isWhole(other)) {
            return partly(one, other);
        }
        if (one == other) {
            return 1;
        }
        boolean sameYear = year(one) == year(other);
        if (sameYear && month(one) == day(other) && day(one) == month(other)) {
            return 2;
        }
        if (OneSlip.between(one, other, 8)) {
            return 3;
        }
        if (parts(one, other) == 2) {
            return 4;
        }
        int years = Math.abs(year(one) - year(other));
        return years == 0 ? 5 : years < FAR ? 6 : 7;
    }

    /** Too far apart for a slip of the pen: a contradiction, also where only years are known. */
    static boolean areFarApart(int one, int other) {
        int years = Math.abs(year(one) - year(other));
        if (year(one) == 0 || year(other) == 0 || years < FAR) {
            return false;
        }
        return isWhole(one) && isWhole(other)
                ? level(one, other) == 7
                : !OneSlip.between(year(one), year(other), 4);
    }

    private static int partly(int one, int other) {
        int years = Math.abs(year(one) - year(other));
        if (year(one) == 0 || year(other) == 0) {
            return Field.UNKNOWN;
        }
        boolean months = month(one) == 0 || month(other) == 0 || month(one) == month(other);
        if (years == 0 && months) {
            return 5;
        }
        return years < FAR ? 6 : 7;
    }

    private static int parts(int one, int other) {
        return (year(one) == year(other) ? 1 : 0)
                + (month(one) == month(other) ? 1 : 0)
                + (day(one) == day(other) ? 1 : 0);
    }
}

package org.muster.formats.listing;

import java.time.LocalDate;

/** Days as spreadsheets count them, in the two systems there are. */
final class SerialDates {

    private SerialDates() {}

    /** Day 1 is 1 January 1900; day 60 is 29 February 1900, which never was. */
    static LocalDate from1900(int days) {
        return LocalDate.of(1899, 12, days < 60 ? 31 : 30).plusDays(days);
    }

    /** Day 0 is 1 January 1904. */
    static LocalDate from1904(int days) {
        return LocalDate.of(1904, 1, 1).plusDays(days);
    }
}

package org.muster.formats.listing;

import java.util.Locale;
import java.util.Optional;

/** What a person answered to a question about a column of dates; kept in the profile. */
public enum DateAnswer {
    DAY_FIRST,
    MONTH_FIRST,
    /** Six digits without signs are year, month, day, as machine-readable lines have them. */
    YEAR_FIRST,
    /** Bare numbers are days since 1900, as Excel on Windows counts them. */
    SERIAL_1900,
    /** Bare numbers are days since 1904, as Excel on old Macs counted them. */
    SERIAL_1904,
    /** Dates that the spreadsheet recognised are right as they are. */
    AS_TYPED,
    /** In dates that the spreadsheet recognised, day and month changed places. */
    SWAPPED;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<DateAnswer> find(String word) {
        for (DateAnswer answer : values()) {
            if (answer.word().equals(word)) {
                return Optional.of(answer);
            }
        }
        return Optional.empty();
    }
}

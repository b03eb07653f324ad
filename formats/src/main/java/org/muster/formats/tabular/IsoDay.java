package org.muster.formats.tabular;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Days as 1980-03-12. */
final class IsoDay {

    private IsoDay() {}

    static boolean is(String text) {
        try {
            LocalDate unused = LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException no) {
            return false;
        }
    }
}

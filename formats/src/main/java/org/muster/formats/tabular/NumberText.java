package org.muster.formats.tabular;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Numbers of workbooks as a person would write them. */
final class NumberText {

    private static final int LONGEST = 40;
    private static final double LAST_DAY = 2_958_466;

    private NumberText() {}

    /** In plain digits, without a point where it is whole: 22790123456, not 2.279E10. */
    static String plain(String stored) {
        if (stored.length() > LONGEST) {
            return stored;
        }
        try {
            BigDecimal number = new BigDecimal(stored);
            if (Math.abs((long) number.scale()) > LONGEST) {
                return stored;
            }
            String text = number.toPlainString();
            return text.indexOf('.') < 0 ? text : number.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException odd) {
            return stored;
        }
    }

    static String filled(String digits, int width) {
        boolean whole = !digits.isEmpty() && digits.chars().allMatch(Character::isDigit);
        return whole ? "0".repeat(Math.max(0, width - digits.length())) + digits : digits;
    }

    /** The day that a spreadsheet shows for a number; absent for a time of day alone. */
    static Optional<LocalDate> date(String stored, boolean from1904) {
        try {
            double days = Double.parseDouble(stored);
            if (!(days >= (from1904 ? 0 : 1)) || days >= LAST_DAY) {
                return Optional.empty();
            }
            LocalDate zero =
                    from1904
                            ? LocalDate.of(1904, 1, 1)
                            // Excel has a 29 February 1900, which never was
                            : LocalDate.of(1899, 12, days < 60 ? 31 : 30);
            return Optional.of(zero.plusDays((long) days));
        } catch (NumberFormatException | DateTimeException odd) {
            return Optional.empty();
        }
    }
}

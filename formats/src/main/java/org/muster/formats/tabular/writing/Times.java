package org.muster.formats.tabular.writing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and times as cells have them. */
final class Times {
    static final DateTimeFormatter WITH_OFFSET =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    /** Before it, spreadsheets disagree: Excel believes that 1900 had a 29 February. */
    private static final LocalDate FIRST = LocalDate.of(1900, 3, 1);

    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final long EPOCH = LocalDate.of(1899, 12, 30).toEpochDay();
    private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);
    private static final int PRECISE = 10;

    private Times() {}

    /** Whether every spreadsheet means the same day by its number. */
    static boolean hasSerial(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }

    /** Days since 30 December 1899 (ECMA-376 part 1, 18.17.4.1). */
    static long serial(LocalDate day) {
        return day.toEpochDay() - EPOCH;
    }

    static LocalDateTime local(Instant at, ZoneId zone) {
        return LocalDateTime.ofInstant(at, zone).withNano(0);
    }

    static String serial(LocalDateTime time) {
        return BigDecimal.valueOf(time.toLocalTime().toSecondOfDay())
                .divide(SECONDS_A_DAY, PRECISE, RoundingMode.HALF_UP)
                .add(BigDecimal.valueOf(serial(time.toLocalDate())))
                .toPlainString();
    }
}

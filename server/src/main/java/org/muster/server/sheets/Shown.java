package org.muster.server.sheets;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.muster.core.register.BirthDate;
import org.muster.core.register.Sex;
import org.muster.formats.tabular.writing.Value;

/** Values of the register as cells have them. */
final class Shown {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm xxx", Locale.ROOT);

    private Shown() {}

    static String time(Instant at, ZoneId zone) {
        return MINUTE.format(at.atZone(zone));
    }

    /** A day only where all of it is known, else what is known as text: 1987-??-??. */
    static Value born(BirthDate born) {
        if (born.equals(BirthDate.UNKNOWN)) {
            return Value.NONE;
        }
        if (born.year().isEmpty() || born.month().isEmpty() || born.day().isEmpty()) {
            return Value.text(born.toString());
        }
        try {
            return Value.day(
                    LocalDate.of(
                            born.year().getAsInt(),
                            born.month().getAsInt(),
                            born.day().getAsInt()));
        } catch (DateTimeException noSuchDay) {
            return Value.text(born.toString());
        }
    }

    /** As travel documents have it (ICAO Doc 9303): F, M or X; empty where it is not known. */
    static String sex(Sex sex) {
        return switch (sex) {
            case FEMALE -> "F";
            case MALE -> "M";
            case OTHER -> "X";
            case UNKNOWN -> "";
        };
    }
}

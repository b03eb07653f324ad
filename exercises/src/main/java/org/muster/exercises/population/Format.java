package org.muster.exercises.population;

import java.util.Locale;
import java.util.Optional;

/** The kind of file that lists are written as. */
public enum Format {
    CSV,
    XLSX,
    ODS,
    /** One list so, the next otherwise, as they arrive. */
    MIXED;

    /** By the word that a command line says, such as xlsx. */
    public static Optional<Format> find(String word) {
        for (Format format : values()) {
            if (format.word().equals(word)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format of one list. */
    Format of(Source source) {
        return switch (this) {
            case CSV, XLSX, ODS -> this;
            case MIXED ->
                    switch (source.ordinal() % 3) {
                        case 0 -> CSV;
                        case 1 -> XLSX;
                        default -> ODS;
                    };
        };
    }
}

package org.muster.exercises.folder;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.OptionalInt;
import org.muster.formats.tabular.Row;

/** What every file of an exercise has in its cells: published numbers, local times, countries. */
final class Cells {
    private Cells() {}

    /** A number of people; empty where none was published. */
    static OptionalInt people(Row row, String column) {
        OptionalInt number = row.findInt(column);
        if (number.isPresent() && number.getAsInt() < 0) {
            row.tell(
                    "EXE-001",
                    column,
                    "is below zero, and nothing published is.",
                    "Write a number from 0, or leave the cell empty if none was published.");
            return OptionalInt.empty();
        }
        return number;
    }

    static Instant time(Row row, String column, ZoneId zone) {
        row.text(column);
        return row.findDateTime(column)
                .orElse(LocalDateTime.of(1970, 1, 1, 0, 0))
                .atZone(zone)
                .toInstant();
    }

    static String country(Row row, String column) {
        String code = row.text(column);
        if (!code.isEmpty() && !Countries.isKnown(code)) {
            row.tell("EXE-002", column, Countries.RULE, Countries.WAY_OUT);
        }
        return code;
    }
}

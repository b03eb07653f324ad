package org.muster.exercises.folder;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.muster.core.tripwire.TripwireCondition;
import org.muster.core.tripwire.TripwireProposal;
import org.muster.formats.tabular.Row;
import org.muster.formats.tabular.Table;

/** Reads {@code tripwires.csv}, which a folder may do without. */
final class TripwireReader {
    private static final String[] COLUMNS = {
        "tripwire", "waits_for", "needed", "within_hours", "proposal", "text"
    };
    private static final int MOST_NEEDED = 20;
    private static final int MOST_HOURS = 720;

    private TripwireReader() {}

    static List<TripwireRow> read(Table table) {
        List<TripwireRow> rows = new ArrayList<>();
        if (table.columns().isEmpty() || !table.expectColumns(COLUMNS)) {
            return rows;
        }
        table.knowColumns(COLUMNS);
        for (Row row : table.rows()) {
            rows.add(
                    new TripwireRow(
                            (int) row.line(),
                            row.text("tripwire"),
                            conditions(row),
                            number(row, "needed", MOST_NEEDED),
                            Duration.ofHours(number(row, "within_hours", MOST_HOURS)),
                            row.findOneOf("proposal", TripwireProposal.class)
                                    .orElse(TripwireProposal.OTHER),
                            row.text("text")));
        }
        return rows;
    }

    private static List<TripwireCondition> conditions(Row row) {
        List<TripwireCondition> conditions = new ArrayList<>();
        String text = row.text("waits_for");
        if (text.isEmpty()) {
            return conditions;
        }
        try {
            for (String phrase : text.split(";")) {
                conditions.add(ConditionPhrase.parse(phrase));
            }
        } catch (IllegalArgumentException e) {
            row.tell("EXE-010", "waits_for", ConditionPhrase.RULE, ConditionPhrase.WAY_OUT);
        }
        return conditions;
    }

    private static int number(Row row, String column, int most) {
        OptionalInt number = row.findInt(column);
        if (number.isPresent() && (number.getAsInt() < 1 || number.getAsInt() > most)) {
            row.tell(
                    "EXE-001",
                    column,
                    "is not in range.",
                    "Write a number from 1 to " + most + ".");
        }
        return number.orElse(1);
    }
}

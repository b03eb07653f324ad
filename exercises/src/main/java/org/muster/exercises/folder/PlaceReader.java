package org.muster.exercises.folder;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muster.core.place.PlaceKind;
import org.muster.core.place.Position;
import org.muster.formats.tabular.Row;
import org.muster.formats.tabular.Table;

/** Reads {@code places.csv}, which a folder may do without. */
final class PlaceReader {
    private static final String[] COLUMNS = {
        "place", "kind", "position", "open_from_local", "source"
    };

    private PlaceReader() {}

    static List<PlaceRow> read(Table table, ZoneId zone) {
        List<PlaceRow> rows = new ArrayList<>();
        if (table.columns().isEmpty() || !table.expectColumns(COLUMNS)) {
            return rows;
        }
        table.knowColumns(COLUMNS);
        for (Row row : table.rows()) {
            Optional<Instant> open =
                    row.findText("open_from_local")
                            .map(text -> Cells.time(row, "open_from_local", zone));
            rows.add(
                    new PlaceRow(
                            (int) row.line(),
                            row.text("place"),
                            row.findOneOf("kind", PlaceKind.class).orElse(PlaceKind.OTHER),
                            position(row),
                            open,
                            row.text("source")));
        }
        return rows;
    }

    private static Optional<Position> position(Row row) {
        try {
            return row.findText("position").map(Position::parse);
        } catch (IllegalArgumentException e) {
            row.tell(
                    "EXE-009",
                    "position",
                    "is no position.",
                    "Write latitude and longitude, such as 13.5127, 2.1126, or leave it empty.");
            return Optional.empty();
        }
    }
}

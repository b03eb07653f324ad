package org.muster.exercises.folder;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.muster.core.movement.Capacities;
import org.muster.core.movement.Leads;
import org.muster.core.movement.Mode;
import org.muster.formats.tabular.Row;
import org.muster.formats.tabular.Table;

/** Reads {@code legs.csv}. */
final class LegReader {
    private final OperationSheet sheet;
    private final Set<String> labels = new HashSet<>();

    private LegReader(OperationSheet sheet) {
        this.sheet = sheet;
    }

    static List<LegRow> read(Table table, OperationSheet sheet) {
        String own = sheet.ownColumn();
        String cumulativeOwn = "cumulative_" + own;
        if (table.columns().isEmpty()
                || !table.expectColumns(
                        "leg",
                        "departed_local",
                        "destination",
                        "souls",
                        own,
                        "cumulative_souls",
                        cumulativeOwn)) {
            return List.of();
        }
        table.knowColumns(
                "leg",
                "mode",
                "leads",
                "aircraft",
                "vehicle",
                "from",
                "departed_local",
                "destination",
                "souls",
                own,
                "cumulative_souls",
                cumulativeOwn,
                "status",
                "belted",
                "rafts",
                "floor",
                "floor_authority",
                "stretchers",
                "note");
        LegReader reader = new LegReader(sheet);
        List<LegRow> rows = new ArrayList<>();
        table.rows().forEach(row -> rows.add(reader.leg(row)));
        if (rows.isEmpty()) {
            table.problems()
                    .tell(
                            "EXE-003",
                            table.file(),
                            0,
                            "",
                            "",
                            "there is no leg in it, only the heading.",
                            "Write one line for each flight, ship or convoy.");
        }
        return rows;
    }

    private LegRow leg(Row row) {
        String label = row.text("leg");
        if (!label.isEmpty() && !labels.add(label)) {
            row.tell("EXE-007", "leg", "stands in two lines.", "Give each leg a name of its own.");
        }
        return new LegRow(
                (int) row.line(),
                label,
                row.findOneOf("mode", Mode.class).orElse(Mode.FLIGHT),
                row.findOneOf("leads", Leads.class).orElse(Leads.OUT),
                row.findText("aircraft").or(() -> row.findText("vehicle")).orElse("not published"),
                row.findText("from").orElse(sheet.from()),
                row.text("destination"),
                Cells.time(row, "departed_local", sheet.zone()),
                Cells.people(row, "souls"),
                Cells.people(row, sheet.ownColumn()),
                Cells.people(row, "cumulative_souls"),
                Cells.people(row, "cumulative_" + sheet.ownColumn()),
                row.findText("status").orElse("").startsWith("rounded"),
                capacities(row));
    }

    private static Capacities capacities(Row row) {
        OptionalInt floor = Cells.people(row, "floor");
        String authority = row.findText("floor_authority").orElse("");
        if (floor.isPresent() && authority.isEmpty()) {
            row.tell(
                    "EXE-008",
                    "floor_authority",
                    "nothing stands here, but a floor load needs who authorised it.",
                    "Name the authority, or leave floor empty.");
            return Capacities.UNKNOWN;
        }
        return new Capacities(
                Cells.people(row, "belted"),
                Cells.people(row, "rafts"),
                floor,
                authority,
                Cells.people(row, "stretchers"));
    }
}

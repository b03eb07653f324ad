package org.muster.exercises.folder;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.muster.core.movement.Capacities;
import org.muster.core.movement.Leads;
import org.muster.core.movement.Mode;
import org.muster.core.operation.JournalKind;
import org.muster.exercises.folder.ExerciseFolder.Reading;

/** Reads an exercise folder whole, or says everything that is wrong with it. */
public final class FolderReader {
    private final Path folder;
    private final List<FolderProblem> problems = new ArrayList<>();

    private FolderReader(Path folder) {
        this.folder = folder;
    }

    public static Reading read(Path folder) {
        return new FolderReader(folder).read();
    }

    private Reading read() {
        Optional<OperationSheet> sheet = SheetReader.read(folder, problems);
        if (sheet.isEmpty()) {
            return new Reading.Faulty(List.copyOf(problems));
        }
        List<LegRow> legs = legs(sheet.get());
        List<TimelineRow> timeline = timeline(sheet.get().zone());
        List<NationalityRow> nationalities = nationalities();
        if (legs.isEmpty() && problems.isEmpty()) {
            problems.add(
                    new FolderProblem(
                            "legs.csv", 0, "the file", "empty", "there must be a leg", "Add one."));
        }
        if (!problems.isEmpty()) {
            return new Reading.Faulty(List.copyOf(problems));
        }
        return new Reading.Complete(new ExerciseFolder(sheet.get(), legs, timeline, nationalities));
    }

    private List<LegRow> legs(OperationSheet sheet) {
        String own = sheet.ownColumn();
        Set<String> columns =
                Set.of(
                        "leg",
                        "departed_local",
                        "destination",
                        "souls",
                        own,
                        "cumulative_souls",
                        "cumulative_" + own);
        List<LegRow> rows = new ArrayList<>();
        for (Cells cells : CsvFile.read(folder, "legs.csv", columns, problems)) {
            rows.add(leg(cells, sheet));
        }
        return rows;
    }

    private static LegRow leg(Cells cells, OperationSheet sheet) {
        return new LegRow(
                cells.line(),
                cells.required("leg"),
                cells.oneOf("mode", Mode.class, Mode.FLIGHT),
                cells.oneOf("leads", Leads.class, Leads.OUT),
                cells.textOr("aircraft", cells.textOr("vehicle", "not published")),
                cells.textOr("from", sheet.from()),
                cells.required("destination"),
                cells.localTime("departed_local", sheet.zone()),
                cells.number("souls"),
                cells.number(sheet.ownColumn()),
                cells.number("cumulative_souls"),
                cells.number("cumulative_" + sheet.ownColumn()),
                cells.text("status").startsWith("rounded"),
                capacities(cells));
    }

    private static Capacities capacities(Cells cells) {
        OptionalInt floor = cells.number("floor");
        String authority = cells.text("floor_authority");
        if (floor.isPresent() && authority.isEmpty()) {
            cells.report(
                    "floor_authority",
                    "",
                    "a floor load needs who authorised it",
                    "Name the authority beside it.");
            return Capacities.UNKNOWN;
        }
        return new Capacities(
                cells.number("belted"),
                cells.number("rafts"),
                floor,
                authority,
                cells.number("stretchers"));
    }

    private List<TimelineRow> timeline(ZoneId zone) {
        List<TimelineRow> rows = new ArrayList<>();
        Set<String> columns = Set.of("local_time", "kind", "what", "figure", "source");
        for (Cells cells : CsvFile.read(folder, "timeline.csv", columns, problems)) {
            rows.add(
                    new TimelineRow(
                            cells.line(),
                            cells.localTime("local_time", zone),
                            cells.oneOf("kind", JournalKind.class, JournalKind.NOTE),
                            cells.required("what"),
                            cells.number("figure"),
                            cells.required("source")));
        }
        return rows;
    }

    private List<NationalityRow> nationalities() {
        List<NationalityRow> rows = new ArrayList<>();
        for (Cells cells :
                CsvFile.read(folder, "nationalities.csv", Set.of("iso3", "group"), problems)) {
            String iso3 = cells.required("iso3");
            if (!iso3.isEmpty() && !iso3.matches("[A-Z]{3}")) {
                cells.report(
                        "iso3",
                        iso3,
                        "it must be three capital letters",
                        "Use the code of ISO 3166-1.");
            }
            rows.add(new NationalityRow(cells.line(), iso3, cells.required("group")));
        }
        return rows;
    }
}

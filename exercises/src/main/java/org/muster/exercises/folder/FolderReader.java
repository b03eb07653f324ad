package org.muster.exercises.folder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.muster.core.operation.JournalKind;
import org.muster.exercises.folder.ExerciseFolder.Reading;
import org.muster.formats.problem.Problems;
import org.muster.formats.tabular.Row;
import org.muster.formats.tabular.Table;

/** Reads an exercise folder whole, or says everything that is wrong with it. */
public final class FolderReader {
    private static final String[] TIMELINE = {"local_time", "kind", "what", "figure", "source"};
    private static final String[] NATIONALITIES = {"iso3", "group"};

    private final Path folder;
    private final Problems problems = new Problems();

    private FolderReader(Path folder) {
        this.folder = folder;
    }

    public static Reading read(Path folder) {
        return new FolderReader(folder).read();
    }

    private Reading read() {
        Optional<OperationSheet> sheet = SheetReader.read(folder, problems);
        Table legs = table("legs.csv");
        Table timeline = table("timeline.csv");
        Table nationalities = table("nationalities.csv");
        if (sheet.isEmpty()) {
            return new Reading.Faulty(problems.list());
        }
        ExerciseFolder read =
                new ExerciseFolder(
                        sheet.get(),
                        LegReader.read(legs, sheet.get()),
                        timeline(timeline, sheet.get().zone()),
                        nationalities(nationalities),
                        places(sheet.get().zone()),
                        tripwires());
        if (problems.isEmpty()) {
            checkNames(read);
        }
        return problems.isEmpty()
                ? new Reading.Complete(read)
                : new Reading.Faulty(problems.list());
    }

    private Table table(String name) {
        return Table.read(folder.resolve(name), problems);
    }

    private List<PlaceRow> places(ZoneId zone) {
        return Files.exists(folder.resolve("places.csv"))
                ? PlaceReader.read(table("places.csv"), zone)
                : List.of();
    }

    private List<TripwireRow> tripwires() {
        return Files.exists(folder.resolve("tripwires.csv"))
                ? TripwireReader.read(table("tripwires.csv"))
                : List.of();
    }

    private static List<TimelineRow> timeline(Table table, ZoneId zone) {
        List<TimelineRow> rows = new ArrayList<>();
        if (table.columns().isEmpty() || !table.expectColumns(TIMELINE)) {
            return rows;
        }
        table.knowColumns(TIMELINE);
        for (Row row : table.rows()) {
            row.text("kind");
            rows.add(
                    new TimelineRow(
                            (int) row.line(),
                            Cells.time(row, "local_time", zone),
                            row.findOneOf("kind", JournalKind.class).orElse(JournalKind.NOTE),
                            row.text("what"),
                            Cells.people(row, "figure"),
                            row.text("source")));
        }
        return rows;
    }

    private static List<NationalityRow> nationalities(Table table) {
        List<NationalityRow> rows = new ArrayList<>();
        if (table.columns().isEmpty() || !table.expectColumns(NATIONALITIES)) {
            return rows;
        }
        table.knowColumns(NATIONALITIES);
        for (Row row : table.rows()) {
            rows.add(
                    new NationalityRow(
                            (int) row.line(), Cells.country(row, "iso3"), row.text("group")));
        }
        return rows;
    }

    /** What one file names and another should have; a misspelt name would otherwise do nothing. */
    private void checkNames(ExerciseFolder read) {
        Set<String> legs = read.legs().stream().map(LegRow::label).collect(Collectors.toSet());
        tellStrangers("infants", read.operation().infants().keySet(), legs, "leg of legs.csv");
        Set<String> groups = new HashSet<>();
        read.nationalities().forEach(row -> groups.add(row.group()));
        tellStrangers(
                "weights",
                read.operation().weights().keySet(),
                groups,
                "group of nationalities.csv");
    }

    private void tellStrangers(String key, Set<String> named, Set<String> known, String what) {
        for (String name : named) {
            if (!known.contains(name)) {
                problems.tell(
                        "EXE-006",
                        "operation.yaml",
                        0,
                        key,
                        name,
                        "is no " + what + ".",
                        "Use one of: "
                                + known.stream().sorted().collect(Collectors.joining(", "))
                                + ".");
            }
        }
    }
}

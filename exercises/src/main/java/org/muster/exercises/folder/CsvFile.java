package org.muster.exercises.folder;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads one CSV file of an exercise into cells. */
final class CsvFile {
    private CsvFile() {}

    /** The rows, or none and a problem when the file is missing, unreadable or lacks a column. */
    static List<Cells> read(
            Path folder, String name, Set<String> columns, List<FolderProblem> problems) {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            problems.add(
                    new FolderProblem(
                            name,
                            0,
                            "the file",
                            "missing",
                            "an exercise needs it",
                            "Add " + name + "."));
            return List.of();
        }
        List<Cells> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : csv) {
                if (rows.isEmpty() && !hasColumns(name, row, columns, problems)) {
                    return List.of();
                }
                rows.add(
                        new Cells(
                                name,
                                (int) row.getStartingLineNumber(),
                                row.getFieldsAsMap(),
                                problems));
            }
        } catch (CsvParseException | UncheckedIOException | IOException e) {
            problems.add(
                    new FolderProblem(
                            name,
                            0,
                            "the file",
                            "unreadable",
                            "it must be CSV in UTF-8 (" + e.getMessage() + ")",
                            "Mend it."));
        }
        return rows;
    }

    private static boolean hasColumns(
            String name, NamedCsvRecord row, Set<String> columns, List<FolderProblem> problems) {
        Set<String> missing = new TreeSet<>(columns);
        row.getHeader().forEach(missing::remove);
        if (missing.isEmpty()) {
            return true;
        }
        problems.add(
                new FolderProblem(
                        name,
                        1,
                        "the heading",
                        String.join(",", row.getHeader()),
                        "it lacks the columns " + missing,
                        "Add them; cells may be empty."));
        return false;
    }
}

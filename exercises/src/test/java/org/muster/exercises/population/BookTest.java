package org.muster.exercises.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.muster.formats.tabular.Cell;
import org.muster.formats.tabular.CellProblem;
import org.muster.formats.tabular.ListFile.Opened;
import org.muster.formats.tabular.ReadOptions;
import org.muster.formats.tabular.SheetRow;

/** Workbooks of a population, read back by the reader that real ones are read by. */
class BookTest {

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource(Format.class)
    void sameSeedSameBytes(Format format) throws Exception {
        assertThat(write("again", 400, format)).isEqualTo(write("first", 400, format));
    }

    @Test
    void mixedIsOneSoAndTheNextOtherwise() throws Exception {
        Map<String, String> mixed = write("mixed", 100, Format.MIXED);
        assertThat(mixed.keySet())
                .filteredOn(name -> name.startsWith("lists/"))
                .extracting(name -> name.substring(name.indexOf('.')))
                .contains(".csv", ".xlsx", ".ods");
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"XLSX", "ODS"})
    void truthNamesSheetAndRowOfWhatTextFilesSay(Format format) throws Exception {
        write("text", 1_500, Format.CSV);
        write("book", 1_500, format);
        List<String[]> text = truth("text");
        List<String[]> book = truth("book");
        assertThat(book).hasSameSizeAs(text);
        Map<String, Map<Long, SheetRow>> sheets = read(Source.CONSULAR_REGISTER.fileName(format));
        List<String> lines =
                Files.readAllLines(
                        folder.resolve("text/lists/consular-register.csv"),
                        Sheet.of(Source.CONSULAR_REGISTER).encoding());
        assertThat(sheets).containsKeys("Liste 1", "Liste 2", "Notes");
        int dates = 0;
        int merged = 0;
        for (int i = 0; i < book.size(); i++) {
            String[] at = book.get(i);
            assertThat(at[3]).isEqualTo(text.get(i)[3]);
            if (!at[0].startsWith("consular") || at[3].isEmpty()) {
                continue;
            }
            Map<Long, SheetRow> page = Objects.requireNonNull(sheets.get(at[1]));
            SheetRow row = Objects.requireNonNull(page.get(Long.valueOf(at[2])));
            String[] cells = lines.get(Integer.parseInt(text.get(i)[2]) - 1).split(";", -1);
            // nobody else has this number
            assertThat(row.cell(0).text()).isEqualTo(cells[0]);
            assertThat(row.cell(12).text()).isEqualTo(cells[12]);
            dates += row.cell(4).kind() == Cell.Kind.DATE ? 1 : 0;
            merged += row.cell(12).merged() ? 1 : 0;
        }
        assertThat(dates).isGreaterThan(100);
        assertThat(merged).isGreaterThan(100);
    }

    private Map<String, Map<Long, SheetRow>> read(String list) {
        Map<String, Map<Long, SheetRow>> sheets = new HashMap<>();
        List<CellProblem> problems = new ArrayList<>();
        Path file = folder.resolve("book/lists").resolve(list);
        switch (org.muster.formats.tabular.ListFile.open(file, ReadOptions.FIND_OUT)) {
            case Opened.Unreadable unreadable ->
                    throw new AssertionError(unreadable.problem().sentence());
            case Opened.Readable readable -> {
                try (org.muster.formats.tabular.ListFile book = readable.list()) {
                    book.listSheets()
                            .forEach(sheet ->
                                    book.read(
                                            sheet,
                                            row -> {
                                                sheets.computeIfAbsent(
                                                                sheet.name(),
                                                                name -> new TreeMap<>())
                                                        .put(row.number(), row);
                                                return true;
                                            },
                                            problems::add));
                }
            }
        }
        assertThat(problems).extracting(CellProblem::code).isSubsetOf("TAB-033", "TAB-034");
        return sheets;
    }

    private List<String[]> truth(String name) throws IOException {
        return Files.readAllLines(folder.resolve(name).resolve("truth.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }

    private Map<String, String> write(String name, int people, Format format) throws Exception {
        Path made = folder.resolve(name);
        Population.write(new Plan(people, 7, Rates.shipped("usual"), format), made);
        Map<String, String> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(made)) {
            for (Path file : new TreeSet<>(files.filter(Files::isRegularFile).toList())) {
                bytes.put(
                        made.relativize(file).toString(),
                        Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1));
            }
        }
        return bytes;
    }
}

package org.muster.formats.hxl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.formats.Fuzz;
import org.muster.formats.problem.FileProblem;
import org.muster.formats.problem.Reading;
import org.muster.formats.tabular.writing.BookNote;
import org.muster.formats.tabular.writing.Column;
import org.muster.formats.tabular.writing.SheetForm;
import org.muster.formats.tabular.writing.Value;
import org.muster.formats.tabular.writing.XlsxFile;

/** Tables with tags, written and read. */
class HxlTableTest {

    private static final String[] PIECES = {
        "Zinder", "نيامي", "=1+1", "@x", "-", "+227", "'", "\"", ",", ";", "\n", "<b>", "&", "0012",
        "#tag"
    };

    private static final String[] HEADINGS = {"Persons", "=Persons", "+", "'@x", "''-1", "'Leg'"};

    @TempDir Path folder;

    private Reading<HxlTable> read(String name, byte[] document) {
        try {
            return HxlReader.read(Files.write(folder.resolve(name), document));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private Reading<HxlTable> read(String text) {
        return read("it.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void sheetsBehindTheFirstWithTagsAreTold() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BookNote note = new BookNote("", "", Optional.empty(), "");
        try (XlsxFile book = XlsxFile.to(out, note)) {
            for (String name : List.of("Notes", "Niamey", "Zinder")) {
                List<Column> columns =
                        List.of(new Column("Country", 12), new Column("Persons", 12));
                book.sheet(SheetForm.list(name, false, columns));
                if (!name.equals("Notes")) {
                    book.row(Value.row("#country+code", "#reached"));
                    book.row(Value.row("NER", "12"));
                }
            }
        }
        Reading<HxlTable> read = read("two.xlsx", out.toByteArray());
        assertThat(read.found().orElseThrow().rows()).hasSize(1);
        assertThat(codes(read)).containsExactly("HXL-003");
        assertThat(read.problems().getFirst().value()).isEqualTo("Zinder");
    }

    private static List<String> codes(Reading<HxlTable> read) {
        return read.problems().stream().map(FileProblem::code).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "#affected +f +children, #affected+children+f",
        "'  #Country+CODE+v_iso3 ', #country+code+v_iso3",
        "#adm1, #adm1",
        "#x_mine+a, #x_mine+a"
    })
    void tagsAreOneHoweverTheyAreWritten(String text, String plain) {
        assertThat(HxlTag.find(text).orElseThrow().toString()).isEqualTo(plain);
        assertThat(HxlTag.find(plain)).isEqualTo(HxlTag.find(text));
    }

    @ParameterizedTest
    @CsvSource({"country", "#", "#1", "#affected f", "#affected+", "#affected ++f", "''"})
    void otherTextIsNoTag(String text) {
        assertThat(HxlTag.find(text)).isEmpty();
    }

    @Test
    void tagsAreFoundUnderTitlesAndHeadings() {
        Reading<HxlTable> read =
                read("Situation,\n\nPays,Personnes\n#country+code,#reached\nNER,12\nSDN,7\n");

        assertThat(read.problems()).isEmpty();
        HxlTable table = read.found().orElseThrow();
        assertThat(table.columns().getFirst())
                .isEqualTo(new HxlColumn("Pays", HxlTag.find("#country+code")));
        assertThat(table.rows())
                .containsExactly(
                        new HxlRow(5, List.of("NER", "12")), new HxlRow(6, List.of("SDN", "7")));
    }

    @ParameterizedTest
    @CsvSource({
        "'#country+code,#reached,#date\nNER,twelve,2023-08-01\n', HXL-020",
        "'#country+code,#reached,#date\nNER,12,1/8/2023\n', HXL-021",
        "'#country+code,#reached,#date\nNER,12,2023-02-30\n', HXL-021",
        "'#country+v_iso3,#reached\nNiger,12\n', HXL-022",
        "'#country,persons\nNER,12\n', HXL-010 HXL-013",
        "'#country,#reached\nNER,12,13\n', HXL-013",
        "'#country,#people\nNER,12\n', HXL-011",
        "'country,reached\nNER,12\n', HXL-002",
        "'', TAB-004"
    })
    void whatIsWrongIsToldAndKept(String text, String told) {
        Reading<HxlTable> read = read(text);

        assertThat(String.join(" ", codes(read))).isEqualTo(told);
        read.found().ifPresent(table -> assertThat(table.rows()).hasSize(1));
        assertThat(read.problems()).allMatch(problem -> !problem.wayOut().isEmpty());
    }

    @Test
    void whatIsWrittenIsReadEqual() {
        for (long seed = 0; seed < 150; seed++) {
            HxlTable table = draw(new Random(seed));

            assertThat(withoutLines(read("t.csv", HxlWriter.csv(table))))
                    .as("csv %d", seed)
                    .contains(table);
            assertThat(withoutLines(read("t.xlsx", HxlWriter.xlsx(table, "Totals"))))
                    .as("xlsx %d", seed)
                    .contains(table);
        }
    }

    @Test
    void nothingIsAFormula() {
        HxlTable table =
                new HxlTable(
                        List.of(HxlColumn.of("Leg", "#event+leg"), HxlColumn.of("N", "#value+num")),
                        List.of(
                                new HxlRow(0, List.of("=HYPERLINK(\"x\")", "-5")),
                                new HxlRow(0, List.of("'+1", "+1"))));
        String csv = new String(HxlWriter.csv(table), StandardCharsets.UTF_8);

        assertThat(csv).contains("\"'=HYPERLINK(\"\"x\"\")\",-5\r\n").contains("''+1,'+1\r\n");
        assertThat(withoutLines(read(csv))).contains(table);
    }

    @Test
    void noFileBreaksTheReader() {
        HxlTable table = draw(new Random(1));
        Fuzz.feed(
                List.of(HxlWriter.csv(table), HxlWriter.csv(TotalsTest.table())),
                "#+,;\"\n\r\t '=0",
                input -> {
                    TotalsReader.read(write(input));
                });
    }

    private Path write(byte[] input) {
        try {
            return Files.write(folder.resolve("f.csv"), input);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static HxlTable draw(Random random) {
        List<HxlColumn> columns = new ArrayList<>();
        columns.add(HxlColumn.of(HEADINGS[random.nextInt(HEADINGS.length)], "#reached+f"));
        columns.add(HxlColumn.of("Day", "#date"));
        for (int i = random.nextInt(5); i > 0; i--) {
            columns.add(HxlColumn.of("Column " + i, "#event+name+a" + i));
        }
        List<HxlRow> rows = new ArrayList<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            List<String> cells = new ArrayList<>();
            cells.add(Integer.toString(random.nextInt(2_000)));
            cells.add("2023-08-0" + (1 + random.nextInt(9)));
            while (cells.size() < columns.size()) {
                cells.add(text(random));
            }
            rows.add(new HxlRow(0, cells));
        }
        return new HxlTable(columns, rows);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString().strip();
    }

    static Optional<HxlTable> withoutLines(Reading<HxlTable> read) {
        return read.found()
                .map(table ->
                        new HxlTable(
                                table.columns(),
                                table.rows().stream()
                                        .map(row -> new HxlRow(0, row.cells()))
                                        .toList()));
    }
}

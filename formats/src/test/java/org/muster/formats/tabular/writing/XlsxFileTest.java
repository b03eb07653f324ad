package org.muster.formats.tabular.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.formats.tabular.ListFile;
import org.muster.formats.tabular.ListFile.Opened;
import org.muster.formats.tabular.ReadOptions;

/** Workbooks that we write, read by another's reader and by our own. */
class XlsxFileTest {
    private static final ZoneId NIAMEY = ZoneId.of("Africa/Niamey");
    private static final BookNote NOTE =
            new BookNote(
                    "Manifest F4 <&>",
                    "o.fficer",
                    Optional.of(Instant.parse("2023-08-02T18:13:00Z")),
                    "10 people & more, asked for by o.fficer");

    @TempDir Path folder;

    private static byte[] book(Consumer<XlsxFile> filling) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XlsxFile book = XlsxFile.to(bytes, NOTE)) {
            filling.accept(book);
        }
        return bytes.toByteArray();
    }

    private static byte[] list(List<Value> row) {
        return book(book -> {
            book.sheet(form(row.size(), false));
            book.row(row);
        });
    }

    private static SheetForm form(int columns, boolean rightToLeft) {
        return SheetForm.list(
                "People",
                rightToLeft,
                IntStream.range(0, columns).mapToObj(i -> new Column("c" + i, 12)).toList());
    }

    private static Row row(byte[] book, int sheet, int row) throws IOException {
        try (ReadableWorkbook read =
                new ReadableWorkbook(
                        new ByteArrayInputStream(book), new ReadingOptions(true, false))) {
            return read.getSheet(sheet).orElseThrow().read().get(row);
        }
    }

    private static Map<String, String> parts(byte[] book) throws IOException {
        Map<String, String> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(book))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    @Test
    void textsStayTextsWhateverTheyLookLike() throws IOException {
        List<String> texts =
                List.of("=1+1", "+22790123456", "00123", "1E5", "2023-08-02", "TRUE", " x ", "@a");
        byte[] book = list(texts.stream().map(Value::text).toList());
        for (Cell cell : row(book, 0, 1)) {
            assertThat(cell.getType()).isEqualTo(CellType.STRING);
            assertThat(cell.asString()).isEqualTo(texts.get(cell.getColumnIndex()));
        }
        assertThat(parts(book).get("xl/worksheets/sheet1.xml"))
                .doesNotContain("<f>", "<v>")
                .contains("s=\"2\" t=\"inlineStr\"><is><t xml:space=\"preserve\">+22790123456");
    }

    @Test
    void numbersDaysAndTimesAreThat() throws IOException {
        byte[] book =
                list(
                        List.of(
                                Value.whole(42),
                                Value.exact(new BigDecimal("-1000.50")),
                                Value.day(LocalDate.of(1987, 4, 12)),
                                Value.time(Instant.parse("2023-08-02T18:12:31Z"), NIAMEY),
                                Value.NONE,
                                Value.text("end")));
        Row row = row(book, 0, 1);
        assertThat(row.getCell(0).asNumber()).isEqualTo("42");
        assertThat(row.getCell(1).asNumber()).isEqualTo("-1000.50");
        assertThat(row.getCell(2).asDate()).isEqualTo(LocalDateTime.of(1987, 4, 12, 0, 0));
        assertThat(row.getCell(2).getDataFormatString()).isEqualTo("yyyy\\-mm\\-dd");
        assertThat(row.getCell(3).asDate()).isEqualTo(LocalDateTime.of(2023, 8, 2, 19, 12, 31));
        assertThat(row.getOptionalCell(4)).isEmpty();
    }

    @Test
    void whatASpreadsheetWouldChangeIsText() throws IOException {
        byte[] book =
                list(
                        List.of(
                                Value.whole(1_234_567_890_123_456L),
                                Value.exact(new BigDecimal("123456789012345.67")),
                                Value.exact(new BigDecimal("1E+40")),
                                Value.day(LocalDate.of(1900, 2, 28)),
                                Value.day(LocalDate.of(1900, 3, 1))));
        Row row = row(book, 0, 1);
        assertThat(row.getCell(0).asString()).isEqualTo("1234567890123456");
        assertThat(row.getCell(1).asString()).isEqualTo("123456789012345.67");
        assertThat(row.getCell(2).asString()).hasSize(41);
        assertThat(row.getCell(3).asString()).isEqualTo("1900-02-28");
        assertThat(row.getCell(4).asDate()).isEqualTo(LocalDateTime.of(1900, 3, 1, 0, 0));
    }

    /** Spreadsheets offer to mend a file whose foot has more than 255 signs. */
    @Test
    void theFootIsNeverTooLong() throws IOException {
        for (String line : List.of("x".repeat(400), "&".repeat(400), "é😀".repeat(200))) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (XlsxFile book = XlsxFile.to(out, new BookNote("", "", Optional.empty(), line))) {
                book.sheet(form(1, false));
                book.row(List.of(Value.text("x")));
            }
            String sheet = String.valueOf(parts(out.toByteArray()).get("xl/worksheets/sheet1.xml"));
            String foot =
                    sheet.substring(
                                    sheet.indexOf("<oddFooter>") + 11,
                                    sheet.indexOf("</oddFooter>"))
                            .replace("&amp;", "&");
            assertThat(foot.length()).isLessThanOrEqualTo(255).isGreaterThan(240);
            String own = foot.replace("&L&8 ", "").replace("&R&8&P / &N", "");
            assertThat(own.replace("&&", "")).doesNotContain("&");
        }
    }

    @Test
    void signsThatXmlCannotHoldComeBack() throws IOException {
        List<String> texts =
                List.of(
                        "a\u0001b",
                        "x\r\ny",
                        "_x0041_",
                        "_x000d_ _x12_",
                        "<&>\"'",
                        "😀",
                        "عائشة 陈");
        byte[] book = list(texts.stream().map(Value::text).toList());
        Path file = Files.write(folder.resolve("odd.xlsx"), book);
        List<String> read = new ArrayList<>();
        try (ListFile list = ((Opened.Readable) ListFile.open(file, ReadOptions.FIND_OUT)).list()) {
            list.read(
                    list.listSheets().getFirst(),
                    one -> {
                        if (one.number() == 2) {
                            one.cells().forEach(cell -> read.add(cell.text()));
                        }
                        return true;
                    },
                    problem -> {});
        }
        // our reader takes out control signs and joins lines, as in every list
        assertThat(read.subList(2, 7)).isEqualTo(texts.subList(2, 7));
        assertThat(parts(book).get("xl/worksheets/sheet1.xml"))
                .contains("a_x0001_b", "x_x000D_\ny", "_x005F_x0041_");
        byte[] half = list(List.of(Value.text("a\uD83D"), Value.text("x".repeat(40_000))));
        assertThat(row(half, 0, 1).getCell(0).asString()).isEqualTo("a\uFFFD");
        assertThat(row(half, 0, 1).getCell(1).asString()).hasSize(32_767).endsWith("x…");
    }

    @Test
    void theSheetHasFrozenBoldHeadingsFiltersWidthsAndDirection() throws IOException {
        byte[] book =
                book(some -> {
                    some.sheet(form(28, true));
                    some.row(Value.row(1, 2));
                    some.sheet(
                            new SheetForm(
                                    "People", false, SheetForm.Top.NONE, form(2, false).columns()));
                });
        Map<String, String> parts = parts(book);
        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .contains("rightToLeft=\"1\"", "<pane ySplit=\"1\" topLeftCell=\"A2\"")
                .contains("<autoFilter ref=\"A1:AB2\"/>", "<col min=\"28\" max=\"28\" width=\"12\"")
                .contains("<c r=\"AB1\" s=\"1\"", "&amp;L&amp;8 10 people &amp;&amp; more");
        assertThat(parts.get("xl/worksheets/sheet2.xml"))
                .doesNotContain("rightToLeft", "<pane", "autoFilter", "c0");
        assertThat(parts.get("xl/workbook.xml"))
                .contains("\"People\"", "\"People (2)\"", "'People'!$1:$1");
        assertThat(parts.get("docProps/core.xml"))
                .contains("<dc:creator>o.fficer</dc:creator>", "Manifest F4 &lt;&amp;&gt;")
                .contains("2023-08-02T18:13:00Z</dcterms:created>");
    }

    @Test
    void everyPartIsWellFormedAndNamed() throws Exception {
        byte[] book =
                book(some -> {
                    some.sheet(form(2, false));
                    some.sheet(form(2, true));
                });
        Map<String, String> parts = parts(book);
        for (String part : parts.values()) {
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(part.getBytes(StandardCharsets.UTF_8)));
        }
        String types = parts.get("[Content_Types].xml");
        parts.keySet().stream()
                .filter(name -> !name.endsWith(".rels") && !name.startsWith("[Content"))
                .forEach(name -> assertThat(types).contains("\"/" + name + "\""));
    }

    @Test
    void equalRowsGiveEqualBytes() {
        assertThat(list(Value.row("a", 1, LocalDate.EPOCH)))
                .isEqualTo(list(Value.row("a", 1, LocalDate.EPOCH)))
                .isNotEqualTo(list(Value.row("b", 1, LocalDate.EPOCH)));
    }

    @Test
    void aFullSheetGoesOnInAnother() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XlsxFile book = XlsxFile.to(bytes, NOTE, 4)) {
            book.sheet(form(1, false));
            for (int i = 0; i < 7; i++) {
                book.row(Value.row(i));
            }
        }
        try (ReadableWorkbook read =
                new ReadableWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            List<Sheet> sheets = read.getSheets().toList();
            assertThat(sheets)
                    .extracting(Sheet::getName)
                    .containsExactly("People", "People (2)", "People (3)");
            List<String> all = new ArrayList<>();
            for (Sheet sheet : sheets) {
                List<Row> rows = sheet.read();
                assertThat(rows.getFirst().getCellText(0)).isEqualTo("c0");
                rows.stream().skip(1).forEach(row -> all.add(row.getCellText(0)));
            }
            assertThat(all).containsExactly("0", "1", "2", "3", "4", "5", "6");
        }
    }

    @Test
    void rowsLeaveAsTheyComeAndNothingIsKept() {
        long[] out = {0};
        long[] before = {0};
        try (XlsxFile book =
                XlsxFile.to(
                        new OutputStream() {
                            @Override
                            public void write(int one) {
                                out[0]++;
                            }
                        },
                        NOTE)) {
            book.sheet(form(3, false));
            for (int i = 0; i < 100_000; i++) {
                book.row(Value.row("PERSON " + i * 7919L, i, "+227" + i * 31L));
                if (i == 50_000) {
                    before[0] = out[0];
                }
            }
            assertThat(before[0]).isBetween(out[0] * 4 / 10, out[0] * 6 / 10);
        }
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> new Column("a", 0)).hasMessageContaining("1 to 255");
        assertThatThrownBy(() -> form(0, false)).hasMessageContaining("16384 columns, not 0");
        assertThatThrownBy(() -> book(some -> some.row(List.of())))
                .hasMessageContaining("needs a sheet");
        assertThatThrownBy(() ->
                        book(some -> {
                            some.sheet(form(1, false));
                            some.row(Value.row(1, 2));
                        }))
                .hasMessageContaining("2 values does not fit into 1 columns");
    }

    @Test
    void aBookWithoutSheetsOpensAllTheSame() throws IOException {
        try (ReadableWorkbook read =
                new ReadableWorkbook(new ByteArrayInputStream(book(some -> {})))) {
            assertThat(read.getSheets().count()).isOne();
        }
    }
}

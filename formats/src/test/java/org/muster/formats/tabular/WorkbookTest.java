package org.muster.formats.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.formats.tabular.ListFile.Opened;

class WorkbookTest {

    private static final String STYLES =
            """
            <numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/><numFmt numFmtId="165" formatCode="00000000"/>
            <numFmt numFmtId="166" formatCode="&quot;day &quot;0"/></numFmts>
            <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs>
            """;

    @TempDir Path folder;

    private Path xlsx() {
        return folder.resolve("list.xlsx");
    }

    private static String row(int number, String cells) {
        return "<row r=\"" + number + "\">" + cells + "</row>";
    }

    @Test
    void aLibrarysSheetsDatesAndNumbers() throws IOException {
        try (OutputStream out = Files.newOutputStream(xlsx());
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet first = workbook.newWorksheet("Un");
            first.value(0, 0, "né");
            first.value(2, 0, LocalDate.of(1980, 3, 12));
            first.style(2, 0).format("yyyy-MM-dd").set();
            first.value(2, 1, 22790123456L);
            first.value(2, 2, 0.5);
            workbook.newWorksheet("Deux").value(0, 0, "x");
        }
        Lists.Whole read = Lists.read(xlsx());
        assertThat(read.texts())
                .containsExactly(
                        List.of("né"), List.of("1980-03-12", "22790123456", "0.5"), List.of("x"));
        assertThat(read.rows().get(1).number()).isEqualTo(3);
        assertThat(read.cell(1, 0).kind()).isEqualTo(Cell.Kind.DATE);
        assertThat(read.cell(1, 1).kind()).isEqualTo(Cell.Kind.NUMBER);
    }

    @Test
    void datesByStyleInBothSystems() throws IOException {
        String sheet =
                "<sheetData>"
                        + row(
                                1,
                                """
                                <c s="1"><v>29221</v></c><c s="2"><v>29221.75</v></c><c s="0"><v>29221</v></c>
                                <c s="4"><v>29221</v></c><c s="1"><v>59</v></c><c s="1"><v>61</v></c><c s="1"><v>0.5</v></c>\
                                """)
                        + "</sheetData>";
        Lists.Whole read = Lists.read(Zips.xlsx(xlsx(), sheet, "", STYLES));
        assertThat(read.texts().getFirst())
                .containsExactly(
                        "1980-01-01",
                        "1980-01-01",
                        "29221",
                        "29221",
                        "1900-02-28",
                        "1900-03-01",
                        "0.5");
        Lists.Whole mac =
                Lists.read(Zips.xlsx(xlsx(), sheet, "<workbookPr date1904=\"1\"/>", STYLES));
        assertThat(mac.texts().getFirst()).startsWith("1984-01-02", "1984-01-02", "29221");
        assertThat(mac.findings().getLast().value()).contains("1904");
    }

    @Test
    void numbersKeepTheirDigitsAndTheZerosOfTheirFormat() throws IOException {
        String sheet =
                "<sheetData>"
                        + row(
                                1,
                                """
                                <c><v>2.2790123456E10</v></c><c s="3"><v>1234567</v></c><c><v>1E300</v></c><c><v>12.50</v></c>\
                                """)
                        + "</sheetData>";
        Lists.Whole read = Lists.read(Zips.xlsx(xlsx(), sheet, "", STYLES));
        assertThat(read.texts().getFirst())
                .containsExactly("22790123456", "01234567", "1E300", "12.5");
        assertThat(read.cell(0, 1).kind()).isEqualTo(Cell.Kind.TEXT);
    }

    @Test
    void formulasErrorsAndMergedCellsAreMarked() throws IOException {
        String sheet =
                "<sheetData>"
                        + row(
                                1,
                                "<c r=\"A1\" t=\"str\"><f>B1&amp;C1</f><v>Sow</v></c><c r=\"C1\" t=\"e\"><v>#N/A</v></c>")
                        + row(
                                2,
                                "<c r=\"A2\" t=\"inlineStr\"><is><t>House</t></is></c><c r=\"B2\" t=\"b\"><v>1</v></c>")
                        + row(3, "<c r=\"B3\"><v>3</v></c>")
                        + row(4, "<c r=\"B4\"><v>4</v></c>")
                        + row(5, "<c r=\"B5\"><v>5</v></c>")
                        + "</sheetData><mergeCells><mergeCell ref=\"A2:A4\"/><mergeCell ref=\"A1:B1\"/></mergeCells>";
        Lists.Whole read = Lists.read(Zips.xlsx(xlsx(), sheet));
        assertThat(read.cell(0, 0).formula()).isTrue();
        assertThat(read.cell(0, 2).kind()).isEqualTo(Cell.Kind.ERROR);
        assertThat(read.cell(1, 1).text()).isEqualTo("TRUE");
        assertThat(read.rows())
                .extracting(row -> row.cell(0).text())
                .containsExactly("Sow", "House", "House", "House", "");
        assertThat(read.cell(3, 0).merged()).isTrue();
        assertThat(read.cell(0, 0).merged()).isFalse();
    }

    @Test
    void odsTypesRepeatsNotesAndMergedCells() throws IOException {
        Path file =
                Zips.ods(
                        folder.resolve("list.ods"),
                        """
                        <table:table-row><table:table-cell office:value-type="string"><text:p>Nom</text:p></table:table-cell>
                          <table:table-cell table:number-columns-repeated="2" office:value-type="string"><text:p>a<text:s text:c="2"/>b</text:p><text:p>c</text:p></table:table-cell></table:table-row>
                        <table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="1000"/></table:table-row>
                        <table:table-row><table:table-cell table:number-rows-spanned="2" office:value-type="string"><text:p>Foyer</text:p></table:table-cell>
                          <table:table-cell office:value-type="date" office:date-value="1980-03-12T00:00:00"><text:p>12/03/80</text:p></table:table-cell>
                          <table:table-cell office:value-type="float" office:value="1234567"><text:p>01234567</text:p></table:table-cell>
                          <table:table-cell office:value-type="float" office:value="22790123456"><text:p>2,28E+10</text:p></table:table-cell></table:table-row>
                        <table:table-row><table:covered-table-cell/><table:table-cell table:formula="of:=[.A1]" office:value-type="string"><office:annotation><text:p>note</text:p></office:annotation><text:p>x</text:p></table:table-cell></table:table-row>
                        <table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>
                        """);
        Lists.Whole read = Lists.read(file);
        assertThat(read.texts())
                .containsExactly(
                        List.of("Nom", "a  b\nc", "a  b\nc"),
                        List.of("Foyer", "1980-03-12", "01234567", "22790123456"),
                        List.of("Foyer", "x"));
        assertThat(read.rows()).extracting(SheetRow::number).containsExactly(1L, 5L, 6L);
        assertThat(read.cell(2, 1).formula()).isTrue();
        assertThat(read.cell(2, 0).merged()).isTrue();
        assertThat(read.problems()).isEmpty();
    }

    /** The JDK's limits on entities would stop at the hundred-thousandth. */
    @Test
    void anyNumberOfAmpersandsIsRead() throws IOException {
        String cell =
                "<row><c t=\"str\"><v>" + "Sow &amp; Ba &#233; ".repeat(20) + "</v></c></row>";
        Lists.Whole read =
                Lists.read(Zips.xlsx(xlsx(), "<sheetData>" + cell.repeat(8_000) + "</sheetData>"));
        assertThat(read.problems()).isEmpty();
        assertThat(read.rows()).hasSize(8_000);
        assertThat(read.cell(7_999, 0).text()).startsWith("Sow & Ba é Sow");
    }

    @Test
    void sheetsMayBeReadAgainAndStoppedEarly() throws IOException {
        Path file =
                Zips.xlsx(
                        xlsx(),
                        "<sheetData>" + row(1, "<c><v>1</v></c>").repeat(9) + "</sheetData>");
        assertThat(ListFile.open(file, ReadOptions.FIND_OUT))
                .isInstanceOfSatisfying(
                        Opened.Readable.class,
                        opened -> {
                            try (ListFile list = opened.list()) {
                                int[] count = new int[2];
                                list.read(
                                        list.listSheets().getFirst(),
                                        row -> ++count[0] < 4,
                                        problem -> {});
                                list.read(
                                        list.listSheets().getFirst(),
                                        row -> ++count[1] < 99,
                                        problem -> {});
                                assertThat(count).containsExactly(4, 9);
                            }
                        });
    }
}

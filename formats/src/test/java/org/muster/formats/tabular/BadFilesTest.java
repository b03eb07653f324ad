package org.muster.formats.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are not what they seem, or mean harm: one clear sentence each, nothing else. */
class BadFilesTest {

    private static final String ROW = "<row><c t=\"inlineStr\"><is><t>Sow</t></is></c></row>";

    @TempDir Path folder;

    private Path list() {
        return folder.resolve("list.xlsx");
    }

    private Path bytes(String latin) throws IOException {
        return Files.write(list(), latin.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void tells(Lists.Whole read, String code, String... parts) {
        assertThat(read.codes()).containsExactly(code);
        assertThat(read.problems().getFirst().sentence())
                .startsWith("list.")
                .contains(parts)
                .doesNotContain("Exception", "null");
    }

    @Test
    void whatIsNoListSaysWhatItIs() throws IOException {
        tells(Lists.read(bytes("")), "TAB-004", "empty");
        tells(Lists.read(bytes("\0\0\0\n \n")), "TAB-004", "empty");
        tells(Lists.read(bytes("%PDF-1.7 ...")), "TAB-020", "a PDF", "printed from");
        tells(Lists.read(bytes("<html><table>")), "TAB-020", "web page");
        tells(Lists.read(bytes("\u0089PNG\r\n\u001a\n")), "TAB-020", "picture");
        tells(Lists.read(bytes("\u0001\u0002\u0003abc\u0004")), "TAB-020", "no text");
        tells(Lists.read(folder.resolve("list.none")), "TAB-001", "does not exist");
        Files.delete(list());
        tells(Lists.read(Files.createDirectory(list())), "TAB-001", "is a folder");
    }

    @Test
    void otherPackedFilesSayWhatTheyAre() throws IOException {
        tells(
                Lists.read(Zips.write(list(), Map.of("word/document.xml", "<a/>"))),
                "TAB-020",
                "Word");
        tells(Lists.read(Zips.write(list(), Map.of("a.csv", "a;b"))), "TAB-020", "packed archive");
        tells(Lists.read(Zips.write(list(), Map.of("xl/workbook.bin", "x"))), "TAB-020", ".xlsb");
    }

    @Test
    void lockedAndOldWorkbooks() throws IOException {
        String ole = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1" + "\0".repeat(2000);
        String locked =
                new String(
                        "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE),
                        StandardCharsets.ISO_8859_1);
        tells(Lists.read(bytes(ole + locked)), "TAB-021", "password", "without one");
        tells(Lists.read(bytes(ole)), "TAB-026", ".xls", "save it as .xlsx");
        Path ods =
                Zips.write(
                        folder.resolve("list.ods"),
                        Map.of(
                                "META-INF/manifest.xml",
                                "<m:manifest xmlns:m=\"m\"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>",
                                "content.xml",
                                "garbage"));
        tells(Lists.read(ods), "TAB-021", "password");
    }

    @Test
    void aWorkbookCutOffOnTheWay() throws IOException {
        byte[] whole = Files.readAllBytes(Zips.xlsx(list(), "<sheetData>" + ROW + "</sheetData>"));
        for (int length = 4; length < whole.length; length += 37) {
            Files.write(list(), Arrays.copyOf(whole, length));
            tells(Lists.read(list()), "TAB-022", "cut off", "again");
        }
    }

    @Test
    void xmlThatBreaksOffKeepsTheRowsBeforeIt() throws IOException {
        Lists.Whole read = Lists.read(Zips.xlsx(list(), "<sheetData>" + ROW.repeat(3) + "<row><c"));
        assertThat(read.rows()).hasSize(3);
        tells(read, "TAB-027", "broken inside", "sheet List");
    }

    @Test
    void aZipBombIsLeftAlone() throws IOException {
        String bomb = "<sheetData>" + ROW + " ".repeat(40 << 20) + ROW + "</sheetData>";
        Lists.Whole read = Lists.read(Zips.xlsx(list(), bomb));
        tells(read, "TAB-023", "unpacks to more than");
    }

    @Test
    void entitiesAreNeverFollowedAndNeverGrow() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        String external =
                "<!DOCTYPE w [<!ENTITY e SYSTEM \""
                        + secret.toUri()
                        + "\">]><worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>";
        Lists.Whole read = Lists.read(Zips.xlsx(list(), external));
        tells(read, "TAB-024", "document type or entities");
        assertThat(read.rows()).isEmpty();

        StringBuilder laughs = new StringBuilder("<!DOCTYPE w [<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 10; i++) {
            laughs.append("<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
        }
        laughs.append(
                "]><worksheet><sheetData><row><c t=\"str\"><v>&l9;</v></c></row></sheetData></worksheet>");
        tells(Lists.read(Zips.xlsx(list(), laughs.toString())), "TAB-024", "do harm");
    }

    @Test
    void aSheetOfTenMillionRowsStopsAtTheLimit() throws IOException {
        Path ods =
                Zips.ods(
                        folder.resolve("list.ods"),
                        "<table:table-row table:number-rows-repeated=\"10000000\"><table:table-cell><text:p>Sow</text:p></table:table-cell></table:table-row>");
        long[] rows = new long[1];
        CellProblem[] told = new CellProblem[1];
        if (ListFile.open(ods, ReadOptions.FIND_OUT) instanceof ListFile.Opened.Readable opened) {
            try (ListFile list = opened.list()) {
                list.read(
                        list.listSheets().getFirst(),
                        row -> ++rows[0] > 0,
                        problem -> told[0] = problem);
            }
        }
        assertThat(rows[0]).isEqualTo(Limits.USUAL.rows());
        assertThat(told[0].sentence()).contains("2,000,000", "Split the list");
    }

    @Test
    void aWideRowIsCutAndTold() throws IOException {
        Lists.Whole read =
                Lists.read(
                        Zips.ods(
                                folder.resolve("list.ods"),
                                "<table:table-row><table:table-cell table:number-columns-repeated=\"2000000000\"><text:p>x</text:p></table:table-cell></table:table-row>"));
        assertThat(read.rows().getFirst().cells()).hasSize(Limits.USUAL.columns());
        tells(read, "TAB-032", "more than 500 cells");
    }
}

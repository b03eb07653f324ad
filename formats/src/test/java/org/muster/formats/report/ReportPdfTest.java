package org.muster.formats.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.muster.formats.report.ReportSheet.Column;
import org.muster.formats.report.ReportSheet.Fill;
import org.muster.formats.report.ReportSheet.Line;
import org.muster.formats.report.ReportSheet.Print;
import org.muster.formats.report.ReportSheet.Section;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** What a printed claim says. The files are left in {@code target/claims} for a look. */
class ReportPdfTest {
    private static final List<Column> COLUMNS =
            List.of(new Column("Rests on", 3, false), new Column("Amount", 2, true));

    @Test
    void everyRowAndTheSumArePrintedHoweverManyPages() throws IOException {
        byte[] pdf = ReportPdf.print(sheet(120, "[EXERCISE]"));
        Path look = Files.createDirectories(Path.of("target", "claims"));
        Files.write(look.resolve("claim.pdf"), pdf);
        try (PdfReader reader = new PdfReader(pdf)) {
            StringBuilder all = new StringBuilder();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                String text = new PdfTextExtractor(reader).getTextFromPage(page);
                assertThat(text)
                        .contains("Printed by officer", "Page " + page + " /", "[EXERCISE]");
                all.append(text);
            }
            assertThat(reader.getNumberOfPages()).isBetween(3, 6);
            IntStream.range(0, 120)
                    .forEach(row -> assertThat(all).contains("invoice " + row + "1,000.00 EUR"));
            assertThat(all)
                    .contains("120,000.00 EUR", "For the ministry: signature", "Côte d'Ivoire");
        }
    }

    @Test
    void whatIsLongerThanAPageGoesOnOverleafAndNothingIsLost() throws IOException {
        int words = 3000;
        String basis =
                IntStream.range(0, words)
                        .mapToObj(word -> "w" + word + ";")
                        .collect(Collectors.joining(" "));
        Section costs =
                new Section(
                        "Costs",
                        COLUMNS,
                        List.of(
                                List.of("invoice before", "1.00 EUR"),
                                List.of(basis, "2.00 EUR"),
                                List.of("invoice after", "3.00 EUR")),
                        List.of("Sum", "6.00 EUR"));
        byte[] pdf = ReportPdf.print(sheet(List.of(costs), ""));
        Files.write(Files.createDirectories(Path.of("target", "claims")).resolve("long.pdf"), pdf);
        String all = text(pdf);
        assertThat(all).contains("invoice before", "invoice after", "1.00 EUR", "2.00 EUR");
        assertThat(all).contains("3.00 EUR", "6.00 EUR");
        IntStream.range(0, words).forEach(word -> assertThat(all).contains("w" + word + ";"));
    }

    @Test
    void eachSheetBeginsAPageWithItsOwnFoot() throws IOException {
        List<ReportSheet> three =
                Stream.of("Ada", "Bea", "Cem")
                        .map(name -> sheet(List.of(), "", "printed for " + name))
                        .toList();
        try (PdfReader reader = new PdfReader(ReportPdf.print(three))) {
            assertThat(reader.getNumberOfPages()).isEqualTo(3);
            assertThat(new PdfTextExtractor(reader).getTextFromPage(1)).contains("for Ada");
            assertThat(new PdfTextExtractor(reader).getTextFromPage(2))
                    .contains("for Bea")
                    .doesNotContain("for Ada", "for Cem");
            assertThat(new PdfTextExtractor(reader).getTextFromPage(3)).contains("for Cem");
        }
        assertThatThrownBy(() -> ReportPdf.print(List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsSignedAndWhatIsFilledInIsPrinted() throws IOException {
        assertThat(text(ReportPdf.print(sheet(List.of(), ""))))
                .contains("I undertake to repay.", "IBAN", "Reference", "known already")
                .contains("officer, 2 Aug");
        assertThatThrownBy(() -> new Fill("IBAN", "", 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** However long the tables before: whoever signs has the words before their eyes. */
    @Test
    void nobodySignsAPageWithoutTheWords() throws IOException {
        for (int rows = 0; rows < 45; rows++) {
            byte[] pdf = ReportPdf.print(sheet(rows, ""));
            try (PdfReader reader = new PdfReader(pdf)) {
                String last =
                        new PdfTextExtractor(reader).getTextFromPage(reader.getNumberOfPages());
                assertThat(last)
                        .as(rows + " rows")
                        .contains("I undertake to repay.", "For the ministry: signature");
            }
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PdfReader reader = new PdfReader(pdf)) {
            StringBuilder all = new StringBuilder();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                all.append(new PdfTextExtractor(reader).getTextFromPage(page)).append(' ');
            }
            return all.toString();
        }
    }

    @Test
    void onlyAnExerciseSaysSo() throws IOException {
        try (PdfReader reader = new PdfReader(ReportPdf.print(sheet(1, "")))) {
            assertThat(new PdfTextExtractor(reader).getTextFromPage(1)).doesNotContain("EXERCISE");
        }
    }

    @Test
    void equalClaimsPrintTheSameBytes() {
        assertThat(ReportPdf.print(sheet(40, ""))).isEqualTo(ReportPdf.print(sheet(40, "")));
        assertThat(ReportPdf.print(sheet(41, ""))).isNotEqualTo(ReportPdf.print(sheet(40, "")));
    }

    @Test
    void aClaimWithoutAnyEntryPrints() throws IOException {
        try (PdfReader reader = new PdfReader(ReportPdf.print(sheet(0, "")))) {
            assertThat(new PdfTextExtractor(reader).getTextFromPage(1)).contains("Claim");
        }
    }

    @Test
    void aRowHasACellForEachColumn() {
        List<List<String>> tooFew = List.of(List.of("alone"));
        assertThatThrownBy(() -> new Section("Costs", COLUMNS, tooFew, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 cells");
    }

    private static ReportSheet sheet(int rows, String exercise) {
        Section costs =
                new Section(
                        "Costs",
                        COLUMNS,
                        IntStream.range(0, rows)
                                .mapToObj(row -> List.of("invoice " + row, "1,000.00 EUR"))
                                .toList(),
                        List.of("Sum", rows + ",000.00 EUR"));
        return sheet(List.of(costs), exercise);
    }

    private static ReportSheet sheet(List<Section> sections, String exercise) {
        return sheet(sections, exercise, "Printed by officer, as of 2 Aug 2023");
    }

    private static ReportSheet sheet(List<Section> sections, String exercise, String printed) {
        return new ReportSheet(
                "en",
                List.of("Niamey 2023", "Embassy"),
                "Claim to share the cost of an evacuation: Germany",
                "12,345.67 EUR",
                List.of(new Line("Claimed from", "Germany (DEU)")),
                sections,
                List.of("I undertake to repay."),
                List.of(new Fill("IBAN", "", 2), new Fill("Reference", "known already", 1)),
                List.of("Côte d'Ivoire pays in whole cents."),
                List.of("For the ministry: signature", "For the other: signature"),
                new Print(
                        exercise,
                        printed,
                        "officer, 2 Aug 2023",
                        "Page",
                        Instant.parse("2023-08-02T18:00:00Z"),
                        ZoneId.of("Africa/Niamey")));
    }
}

package org.muster.formats.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.muster.formats.claim.ClaimSheet.Column;
import org.muster.formats.claim.ClaimSheet.Line;
import org.muster.formats.claim.ClaimSheet.Section;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** What a printed claim says. The files are left in {@code target/claims} for a look. */
class ClaimPdfTest {
    private static final List<Column> COLUMNS =
            List.of(new Column("Rests on", 3, false), new Column("Amount", 2, true));

    @Test
    void everyRowAndTheSumArePrintedHoweverManyPages() throws IOException {
        byte[] pdf = ClaimPdf.print(sheet(120, "[EXERCISE]"));
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
    void onlyAnExerciseSaysSo() throws IOException {
        try (PdfReader reader = new PdfReader(ClaimPdf.print(sheet(1, "")))) {
            assertThat(new PdfTextExtractor(reader).getTextFromPage(1)).doesNotContain("EXERCISE");
        }
    }

    @Test
    void equalClaimsPrintTheSameBytes() {
        assertThat(ClaimPdf.print(sheet(40, ""))).isEqualTo(ClaimPdf.print(sheet(40, "")));
        assertThat(ClaimPdf.print(sheet(41, ""))).isNotEqualTo(ClaimPdf.print(sheet(40, "")));
    }

    @Test
    void aClaimWithoutAnyEntryPrints() throws IOException {
        try (PdfReader reader = new PdfReader(ClaimPdf.print(sheet(0, "")))) {
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

    private static ClaimSheet sheet(int rows, String exercise) {
        Section costs =
                new Section(
                        "Costs",
                        COLUMNS,
                        IntStream.range(0, rows)
                                .mapToObj(row -> List.of("invoice " + row, "1,000.00 EUR"))
                                .toList(),
                        List.of("Sum", rows + ",000.00 EUR"));
        return new ClaimSheet(
                "en",
                List.of("Niamey 2023", "Embassy"),
                "Claim to share the cost of an evacuation: Germany",
                "12,345.67 EUR",
                List.of(new Line("Claimed from", "Germany (DEU)")),
                List.of(costs),
                List.of("Côte d'Ivoire pays in whole cents."),
                List.of("For the ministry: signature", "For the other: signature"),
                exercise,
                "Printed by officer, as of 2 Aug 2023",
                "Page",
                Instant.parse("2023-08-02T18:00:00Z"),
                ZoneId.of("Africa/Niamey"));
    }
}

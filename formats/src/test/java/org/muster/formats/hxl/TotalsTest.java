package org.muster.formats.hxl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.formats.problem.FileProblem;
import org.muster.formats.problem.Reading;

/** Totals of an evacuation: sums hold, few are not told apart, unknown is never dropped. */
class TotalsTest {

    @TempDir Path folder;

    private static final Totals FLIGHT_FOUR =
            new Totals(
                    "Niamey 2023",
                    true,
                    OffsetDateTime.parse("2023-08-02T12:00:00+01:00"),
                    "carried",
                    List.of(
                            TotalLine.total(256),
                            new TotalLine(Breakdown.NATIONALITY, "FRA", 148),
                            new TotalLine(Breakdown.NATIONALITY, "NER", 90),
                            new TotalLine(Breakdown.NATIONALITY, "ITA", 4),
                            new TotalLine(Breakdown.NATIONALITY, "XXA", 3),
                            new TotalLine(Breakdown.NATIONALITY, "", 11),
                            new TotalLine(Breakdown.LEG, "Flight 4", 256),
                            new TotalLine(Breakdown.DAY, "2023-08-02", 256),
                            new TotalLine(Breakdown.AGE, "18-59", 200),
                            new TotalLine(Breakdown.AGE, "", 56),
                            new TotalLine(Breakdown.SEX, "female", 130),
                            new TotalLine(Breakdown.SEX, "male", 126)));

    static HxlTable table() {
        return TotalsTable.of(FLIGHT_FOUR);
    }

    private Reading<Totals> read(byte[] document) throws IOException {
        return TotalsReader.read(Files.write(folder.resolve("totals"), document));
    }

    @Test
    void flightFourIsReadEqualFromBothForms() throws IOException {
        assertThat(read(HxlWriter.csv(table())).problems()).isEmpty();
        assertThat(read(HxlWriter.csv(table())).found()).contains(FLIGHT_FOUR);
        assertThat(read(HxlWriter.xlsx(table(), "Totals")).problems()).isEmpty();
        assertThat(read(HxlWriter.xlsx(table(), "Totals")).found()).contains(FLIGHT_FOUR);
    }

    @Test
    void flightFourIsWrittenAsApproved() throws IOException {
        try (InputStream golden = TotalsTest.class.getResourceAsStream("flight-4.csv")) {
            assertThat(golden).isNotNull();
            assertThat(new String(HxlWriter.csv(table()), StandardCharsets.UTF_8))
                    .isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void fewAreNotToldApartAndSumsStay() {
        Totals folded = FLIGHT_FOUR.withoutFewerThan(5);

        assertThat(folded.list(Breakdown.NATIONALITY))
                .containsExactlyInAnyOrder(
                        new TotalLine(Breakdown.NATIONALITY, "FRA", 148),
                        new TotalLine(Breakdown.NATIONALITY, "NER", 90),
                        new TotalLine(Breakdown.NATIONALITY, "", 11),
                        new TotalLine(Breakdown.NATIONALITY, TotalLine.OTHERS, 7));
        assertThat(folded.list(Breakdown.SEX)).isEqualTo(FLIGHT_FOUR.list(Breakdown.SEX));
    }

    @Test
    void noLineOfKnownPersonsIsSmallUnlessAllAre() {
        for (long seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            List<TotalLine> lines = new ArrayList<>();
            int total = 0;
            for (int i = random.nextInt(9); i > 0; i--) {
                int persons = random.nextInt(random.nextBoolean() ? 6 : 200);
                lines.add(new TotalLine(Breakdown.NATIONALITY, i == 1 ? "" : "N" + i, persons));
                total += persons;
            }
            lines.add(TotalLine.total(total));
            Totals whole = new Totals("op", true, FLIGHT_FOUR.asOf(), "carried", lines);
            Totals folded = whole.withoutFewerThan(5);

            assertThat(folded.total()).isEqualTo(total);
            List<TotalLine> known =
                    folded.list(Breakdown.NATIONALITY).stream()
                            .filter(line -> !line.key().isEmpty() && line.persons() > 0)
                            .toList();
            assertThat(known.size() == 1 || known.stream().allMatch(line -> line.persons() >= 5))
                    .as("seed %d: %s", seed, known)
                    .isTrue();
            assertThat(folded.withoutFewerThan(5)).isEqualTo(folded);
            assertThat(unknown(folded)).isEqualTo(unknown(whole));
        }
    }

    private static List<TotalLine> unknown(Totals totals) {
        return totals.list(Breakdown.NATIONALITY).stream()
                .filter(line -> line.key().isEmpty())
                .toList();
    }

    @Test
    void whatDoesNotSumIsNoTotal() {
        assertThatThrownBy(() ->
                        new Totals(
                                "op",
                                true,
                                FLIGHT_FOUR.asOf(),
                                "carried",
                                List.of(
                                        TotalLine.total(5),
                                        new TotalLine(Breakdown.SEX, "female", 4))))
                .hasMessageContaining("sum to 4, the total is 5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ,130 | ,129 | HXL-033
                    sex,male | sex,female | HXL-033
                    total,, | everybody,, | HXL-032
                    ,130 | ,many | HXL-020 HXL-034
                    #meta+key | #meta+kind | HXL-030
                    carried,sex,male | listed,sex,male | HXL-031
                    """)
    void whatIsWrongIsToldAndNotAnswered(String from, String to, String told) throws IOException {
        String csv = new String(HxlWriter.csv(table()), StandardCharsets.UTF_8);
        assertThat(csv).contains(from);
        Reading<Totals> read = read(csv.replace(from, to).getBytes(StandardCharsets.UTF_8));

        assertThat(read.found()).isEmpty();
        assertThat(String.join(" ", read.problems().stream().map(FileProblem::code).toList()))
                .isEqualTo(told);
    }

    @Test
    void anExerciseSaysSoInEveryRow() {
        HxlTable table = table();
        int status = table.places().getOrDefault(HxlTag.of("#meta+status"), -1);

        assertThat(table.rows()).allMatch(row -> row.cells().get(status).equals("exercise"));
    }
}

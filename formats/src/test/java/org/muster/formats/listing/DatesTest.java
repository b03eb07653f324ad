package org.muster.formats.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.formats.tabular.Cell;

class DatesTest {

    @TempDir Path folder;

    private Runs.Whole dates(String... cells) throws IOException {
        StringBuilder text = new StringBuilder("Nom;Né le\n");
        for (int i = 0; i < cells.length; i++) {
            text.append("Sow").append((char) ('a' + i)).append(';').append(cells[i]).append('\n');
        }
        return Runs.csv(folder, text.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1980-03-12|1980-03-12",
                "1980/3/12|1980-03-12",
                "19800312|1980-03-12",
                "1980-03-12 00:00:00|1980-03-12",
                "12 mars 1980|1980-03-12",
                "12-MAR-80|1980-03-12",
                "1er août 1980|1980-08-01",
                "March 12, 1980|1980-03-12",
                "12. März 1980|1980-03-12",
                "12 de marzo de 1980|1980-03-12",
                "١٢ مارس ١٩٨٠|1980-03-12",
                "12 آذار 1980|1980-03-12",
                "25/12/1980|1980-12-25",
                "25.12.80|1980-12-25",
                "12/25/1980|1980-12-25",
                "5/5/1980|1980-05-05",
                "٢٥/١٢/١٩٨٠|1980-12-25",
                "1980|1980-??-??",
                "3/1980|1980-03-??"
            })
    void readsEveryStyle(String cell, String born) throws IOException {
        Runs.Whole run = dates(cell);
        assertThat(run.person(0).born()).isEqualTo(born);
        assertThat(run.rows().getFirst().outcome()).isEqualTo(Outcome.CREATED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "31/02/1980|LST-021|no day", "30 février 1980|LST-021|no day",
                        "1980-13-01|LST-021|no day",
                "13/13/1980|LST-021|no day", "25/12/2031|LST-026|yet to come",
                        "25/12/1881|LST-026|120 years",
                "25/12/05|LST-027|1905 or 2005", "Tuesday|LST-025|not a date",
                        "29221|LST-024|1980-01-01"
            })
    void asksAboutWhatCannotBe(String cell, String code, String part) throws IOException {
        Runs.Whole run = dates(cell, "25/12/1980");
        assertThat(run.codes(0)).containsExactly(code);
        assertThat(run.rows().getFirst().outcome()).isEqualTo(Outcome.TO_ASK);
        assertThat(run.rows().getFirst().problems().getFirst().problem().sentence())
                .contains(part, cell);
        assertThat(run.person(0).born()).isEmpty();
    }

    @Test
    void aSpreadsheetsEmptyDateIsLeftOutAndTold() throws IOException {
        Runs.Whole run = dates("01/01/1900", "1899-12-30", "1904-01-01", "1970-01-01");
        for (int row = 0; row < 4; row++) {
            assertThat(run.codes(row)).containsExactly("LST-022");
            assertThat(run.person(row).born()).isEqualTo(row == 3 ? "1970-01-01" : "");
        }
        assertThat(run.sheet().count(Outcome.CREATED)).isEqualTo(4);
    }

    @Test
    void aColumnThatNoRowDecidesIsAQuestion() throws IOException {
        Runs.Whole run = dates("03/04/1980", "05/06/1990", "7/7/1970", "1985");
        assertThat(run.rows())
                .extracting(ReadRow::outcome)
                .containsExactly(Outcome.TO_ASK, Outcome.TO_ASK, Outcome.CREATED, Outcome.CREATED);
        Question question = run.sheet().questions().getFirst();
        assertThat(question.rows()).isEqualTo(2);
        assertThat(question.sentence())
                .contains(
                        "Né le",
                        "“03/04/1980” is day 3 of month 4, or day 4 of month 3",
                        "2 rows",
                        "day-first or month-first");
        assertThat(run.rows().getFirst().problems().getFirst().problem().sentence())
                .contains("1980-04-03 with the day first", "1980-03-04 with the month first");
        assertThat(run.person(0).born()).isEmpty();
    }

    @Test
    void oneRowDecidesTheColumn() throws IOException {
        assertThat(dates("03/04/1980", "13/06/1990").person(0).born()).isEqualTo("1980-04-03");
        assertThat(dates("03/04/1980", "06/13/1990").person(0).born()).isEqualTo("1980-03-04");
        assertThat(dates("03/04/1980", "13/06/1990").sheet().readings().getFirst())
                .contains("day first", "13/06/1990");
    }

    @Test
    void rowsOfBothKindsLeaveOnlyTheOpenOnesToAsk() throws IOException {
        Runs.Whole run = dates("13/04/1980", "04/13/1980", "03/04/1980");
        assertThat(run.person(0).born()).isEqualTo("1980-04-13");
        assertThat(run.person(1).born()).isEqualTo("1980-04-13");
        assertThat(run.codes(2)).containsExactly("LST-028");
        assertThat(run.sheet().questions()).hasSize(1);
    }

    @Test
    void datesThatASpreadsheetMayHaveSwappedAreAskedAbout() {
        DateColumn column = new DateColumn(Set.of());
        column.add(new Cell("1980-04-03", Cell.Kind.DATE, false, false));
        column.add(Cell.text("25/04/1980"));
        assertThat(column.isSwapSuspected()).isTrue();
        column.add(new Cell("1980-04-23", Cell.Kind.DATE, false, false));
        assertThat(column.isSwapSuspected()).isFalse();
    }

    /** What is printed in any style reads back as itself, once the column is decided. */
    @Test
    void printedDatesReadBack() throws IOException {
        Random random = new Random(11);
        for (String style :
                List.of(
                        "yyyy-MM-dd",
                        "dd/MM/yyyy",
                        "MM/dd/yyyy",
                        "d.M.yyyy",
                        "d MMMM yyyy",
                        "dd-MMM-yyyy")) {
            DateTimeFormatter format = DateTimeFormatter.ofPattern(style, Locale.ENGLISH);
            LocalDate[] days = new LocalDate[20];
            String[] cells = new String[20];
            for (int i = 0; i < 20; i++) {
                days[i] =
                        i == 0
                                ? LocalDate.of(1960, 5, 25)
                                : LocalDate.of(1930, 1, 1).plusDays(random.nextInt(30_000));
                cells[i] = days[i].format(format);
            }
            Runs.Whole run = dates(cells);
            for (int i = 0; i < 20; i++) {
                if (!run.codes(i).contains("LST-022")) {
                    assertThat(run.person(i).born()).as(style).isEqualTo(days[i].toString());
                }
            }
        }
    }
}

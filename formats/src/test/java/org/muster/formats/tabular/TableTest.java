package org.muster.formats.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.formats.problem.FileProblem;
import org.muster.formats.problem.Problems;

class TableTest {

    private enum Means {
        FLIGHT,
        SHIP,
        ROAD_CONVOY
    }

    @TempDir Path folder;

    private static Table parse(String text) {
        return Table.parse("legs.csv", text, new Problems());
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void readsWithAnySeparatorAndByteOrderMark(String separator) {
        String text = "\uFEFFleg,souls,departed\r\nF1,262,2023-08-01T19:00\r\n\r\nF2,,\r\n";
        Table table = parse(text.replace(",", separator));
        assertThat(table.columns()).containsExactly("leg", "souls", "departed");
        Row first = table.rows().getFirst();
        assertThat(first.text("leg")).isEqualTo("F1");
        assertThat(first.findInt("souls")).hasValue(262);
        assertThat(first.findDateTime("departed")).contains(LocalDateTime.of(2023, 8, 1, 19, 0));
        assertThat(table.rows().getLast().findInt("souls")).isEmpty();
        assertThat(table.rows().getLast().line()).isEqualTo(4);
        assertThat(table.problems().list()).isEmpty();
    }

    @Test
    void collectsEverythingWrongWithPlaceAndWayOut() {
        Table table = parse("leg,souls,kind\nF1,about 200,flight\n,12,road convoy\nF3,7,balloon\n");
        for (Row row : table.rows()) {
            row.text("leg");
            row.findInt("souls");
            row.findOneOf("kind", Means.class);
        }
        assertThat(table.rows().get(1).findOneOf("kind", Means.class)).contains(Means.ROAD_CONVOY);
        assertThat(table.problems().toString())
                .isEqualTo(
                        """
                        legs.csv, line 2, souls: "about 200" is not a whole number. Write digits only, such as 262, without spaces or separators.
                        legs.csv, line 3, leg: nothing stands here, but it is needed. Fill it in.
                        legs.csv, line 4, kind: "balloon" is not a known word here. Use one of: flight, ship, road-convoy.\
                        """);
    }

    @Test
    void headerIsChecked() {
        Table table = parse("leg,soul,leg\nF1,262,x\n");
        assertThat(table.expectColumns("leg", "souls")).isFalse();
        table.knowColumns("leg", "souls");
        assertThat(table.problems().list())
                .extracting(FileProblem::code)
                .containsExactly("TAB-008", "TAB-006", "TAB-007");
        assertThat(table.rows().getFirst().text("leg")).isEqualTo("F1");
    }

    @Test
    void rowsOfAnotherLengthAreToldAndKept() {
        Table table = parse("a,b\n1,2,3\n4\n");
        assertThat(table.rows()).hasSize(2);
        assertThat(table.problems().list())
                .extracting(FileProblem::line, FileProblem::code)
                .containsExactly(tuple(2L, "TAB-009"), tuple(3L, "TAB-009"));
    }

    @Test
    void quotedCellsKeepSeparatorsAndBreaks() {
        Table table = parse("note;n\n\"one; \"\"two\"\"\nthree\";1\nx;2\n");
        assertThat(table.rows().getFirst().text("note")).isEqualTo("one; \"two\"\nthree");
        assertThat(table.rows().getLast().line()).isEqualTo(4);
    }

    @Test
    void aQuoteThatIsNotClosedIsToldWhereItOpens() {
        Table table = parse("a,b,c\n1,\"two,x\n3,four,y\n");
        assertThat(table.problems().list())
                .extracting(FileProblem::line, FileProblem::code, FileProblem::value)
                .containsExactly(tuple(2L, "TAB-005", "two,x"));
    }

    @Test
    void anEmptyFileAndAnAbsentOneAreTold() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.csv"), "");
        assertThat(Table.read(empty).problems().toString()).contains("the file is empty");
        assertThat(Table.read(folder.resolve("none.csv")).problems().toString())
                .contains("does not exist");
        assertThat(Table.read(folder).problems().list()).hasSize(1);
    }

    @Test
    void signsThatAreNotUtf8AreToldWithTheirLine() throws IOException {
        byte[] bytes = "nom,lieu\nAïcha,Niamey\n".getBytes(Charset.forName("windows-1252"));
        Path file = Files.write(folder.resolve("people.csv"), bytes);
        Table table = Table.read(file);
        assertThat(table.rows()).hasSize(1);
        assertThat(table.problems().list())
                .extracting(FileProblem::line, FileProblem::code)
                .containsExactly(tuple(2L, "TAB-003"));
        Path wide =
                Files.write(
                        folder.resolve("wide.csv"),
                        "\uFEFFnom\nAïcha\n".getBytes(StandardCharsets.UTF_16BE));
        assertThat(Table.read(wide).problems().toString()).contains("UTF-16");
    }
}

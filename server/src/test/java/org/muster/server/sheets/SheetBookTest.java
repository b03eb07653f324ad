package org.muster.server.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.muster.core.operation.OperationPlan;
import org.muster.core.register.BirthDate;
import org.muster.core.register.Nationality;
import org.muster.formats.tabular.writing.Value;

/** Files of lists: their marks, and what becomes of them when something breaks on the way. */
class SheetBookTest {
    private static final Instant NOON = Instant.parse("2023-08-02T11:00:00Z");

    private static SheetBook<String> book() {
        SheetAsker asker =
                new SheetAsker(
                        new OperationPlan(
                                "Sample",
                                new Nationality("FRA"),
                                new Nationality("NER"),
                                "Niamey",
                                ZoneId.of("Africa/Niamey"),
                                "Embassy",
                                false),
                        "duty",
                        NOON,
                        NOON.plusSeconds(60));
        return new SheetBook<>(
                "people",
                asker,
                SheetWords.PLAIN,
                SheetBook.marks(List.of(), asker, SheetWords.PLAIN),
                List.of(new SheetColumn<>("sheet.name", 20, (row, words) -> Value.text(row))));
    }

    private static byte[] written(SheetFile file, Consumer<Consumer<String>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book().write(file, out, rows);
        return out.toByteArray();
    }

    @Test
    void eachRowOfCsvBearsWhoAskedAndWhen() {
        assertThat(
                        new String(
                                written(SheetFile.CSV, rows -> rows.accept("=A")),
                                StandardCharsets.UTF_8))
                .isEqualTo(
                        "name,operation,as_of,asked_by,asked_at,exercise\r\n"
                                + "'=A,Sample,2023-08-02T12:00:00+01:00,duty,"
                                + "2023-08-02T12:01:00+01:00,no\r\n");
    }

    @ParameterizedTest
    @EnumSource(SheetFile.class)
    void theSameAskedForAgainHasTheSameBytes(SheetFile file) {
        assertThat(written(file, rows -> rows.accept("A")))
                .isEqualTo(written(file, rows -> rows.accept("A")));
    }

    @ParameterizedTest
    @EnumSource(SheetFile.class)
    void halfAListNeverLooksLikeAWhole(SheetFile file) {
        boolean[] closed = {false};
        ByteArrayOutputStream out =
                new ByteArrayOutputStream() {
                    @Override
                    public void close() {
                        closed[0] = true;
                    }
                };
        assertThatThrownBy(() ->
                        book().write(
                                        file,
                                        out,
                                        rows -> {
                                            rows.accept("A");
                                            throw new IllegalStateException("broken");
                                        }))
                .hasMessage("broken");
        assertThat(closed[0]).isFalse();
        // the list of its parts, without which nothing opens a workbook
        assertThat(out.toString(StandardCharsets.ISO_8859_1)).doesNotContain("PK\u0001\u0002");
    }

    @Test
    void aBirthDateIsADayOnlyWhereAllOfItIsKnown() {
        assertThat(Shown.born(BirthDate.parse("1987-04-12"))).isInstanceOf(Value.Day.class);
        assertThat(Shown.born(BirthDate.parse("1987-??-??"))).isEqualTo(Value.text("1987-??-??"));
        assertThat(Shown.born(BirthDate.UNKNOWN)).isEqualTo(Value.NONE);
    }
}

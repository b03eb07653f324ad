package org.muster.planning.bep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BusEvacuationTextTest {
    private static final String TEXT =
            """
            3 1
            2 1 2
            2 4 3 1
            2 5 2 3

            1 5 7
            2 6 8

            1 3 6
            2 4 2
            """;

    @Test
    void readsTheExample() throws Exception {
        BusEvacuationText text = BusEvacuationText.read(TEXT);

        assertThat(text.isRounded()).isFalse();
        assertThat(text.problem())
                .isEqualTo(
                        new BusEvacuation(
                                List.of(1, 2),
                                List.of(3, 1),
                                List.of(2, 3),
                                List.of(List.of(5L, 7L), List.of(6L, 8L)),
                                List.of(List.of(3L, 6L), List.of(4L, 2L)),
                                0));
    }

    @ParameterizedTest
    @EnumSource(BusInstances.Kind.class)
    void whatIsWrittenReadsTheSame(BusInstances.Kind kind) throws Exception {
        BusEvacuation problem = new BusInstances(kind, 3, 7, 9, 25, 4).make(5);

        assertThat(BusEvacuationText.read(BusEvacuationText.write(problem)).problem())
                .isEqualTo(problem);
    }

    @Test
    void blanksEndsOfLinesAndKindsOfLabelsDoNotMatter() throws Exception {
        BusEvacuation problem = BusEvacuationText.read(TEXT).problem();
        String wild = "\uFEFF\n\n" + TEXT.replace(" ", " \t ").replace("\n", "  \r\n\r\n");
        String fromNought =
                TEXT.replace("\n1 5", "\n0 5")
                        .replace("\n2 6", "\n1 6")
                        .replace("\n1 3", "\n0 3")
                        .replace("\n2 4 2\n", "\n1 4 2\n");
        String bare =
                TEXT.replace("\n1 5 7", "\n5 7")
                        .replace("\n2 6 8", "\n6 8")
                        .replace("\n1 3 6", "\n3 6")
                        .replace("\n2 4 2\n", "\n4 2\n");

        for (String text : List.of(wild, fromNought, bare, TEXT.replace("\n1 5", "\ny1 5"))) {
            assertThat(BusEvacuationText.read(text).problem()).as(text).isEqualTo(problem);
        }
    }

    @Test
    void decimalsAreKeptExactly() throws Exception {
        BusEvacuation problem =
                BusEvacuationText.read(TEXT.replace("1 3 6", "1 3.25 0.6")).problem();

        assertThat(problem.decimals()).isEqualTo(2);
        assertThat(problem.toShelter()).isEqualTo(List.of(List.of(325L, 60L), List.of(400L, 200L)));
        assertThat(problem.time(325)).isEqualByComparingTo("3.25");
    }

    @Test
    void moreDecimalsThanCanBeSummedAreRoundedUpAndTold() throws Exception {
        BusEvacuationText text =
                BusEvacuationText.read(TEXT.replace("1 3 6", "1 3.00000000000000000001 6"));

        assertThat(text.isRounded()).isTrue();
        assertThat(text.problem().time(text.problem().toShelter().get(0).get(0)))
                .isGreaterThan(new BigDecimal(3))
                .isLessThan(new BigDecimal("3.0000000001"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "3 1|4 1|Line 2: 3 buses stand at the yards, but line 1 says 4 buses",
                "3 1|3 2|Line 1: the loads that one bus takes are '2'; only 1 is supported",
                "3 1|3|Line 1: it has 1 fields, but must have two",
                "3 1|-3 1|Line 1: the number of buses is '-3'; it must be a whole number",
                "2 4 3 1|2 5 3 1|Line 3: the total of loads is 5, but those of the pick-ups add up to 4",
                "2 5 2 3|2 6 2 3|Line 4: the total of room is 6, but those of the shelters add up to 5",
                "2 5 2 3|2 3 2 1|have room for 3 loads, but 4 wait: 1 too few",
                "2 5 2 3|3 5 2 3|Line 4: it announces 3 shelters, and gives the room at 2",
                "2 5 2 3|2|Line 4: the number of shelters or the total of room is missing",
                "2 4 3 1|2 4 3 x|Line 3: the loads at pick-up 2 is 'x'",
                "1 5 7|1 5 -7|Line 6: the time from yard 1 to pick-up 2 is '-7'; no time is below zero",
                "1 5 7|1 5 NaN|Line 6: the time from yard 1 to pick-up 2 is 'NaN'; it must be a number",
                "1 5 7|1 5 Infinity|'Infinity'; it must be a number",
                "1 5 7|1 5 1e999999999|'1e999999999'; it must be from 0 to 1e12",
                "1 5 7|1 5 7 9|Line 6: the row of yard 1 has 4 fields, but must have its label and 2",
                "1 5 7|5 7|Of the 4 rows of times 1 have no label, or lack a time",
                "2 6 8|4 6 8|Line 7: the row of yard 2 is due here, but it is labelled '4'",
                "1 3 6|NaN 3 6|labelled 'NaN'",
            })
    void whatIsWrongIsToldByLineWithAWayOut(String right, String wrong, String told) {
        assertThatThrownBy(() -> BusEvacuationText.read(TEXT.replaceFirst(right, wrong)))
                .isInstanceOf(WrongBusEvacuation.class)
                .hasMessageContaining(told);
    }

    @Test
    void noBusesForLoadsAreRefused() {
        String none = TEXT.replace("3 1\n2 1 2", "0 1\n2 0 0");
        assertThatThrownBy(() -> BusEvacuationText.read(none))
                .hasMessageContaining("there is no bus, but 4 loads wait");
    }

    @Test
    void missingRowsAreToldAndEverythingWrongAtOnce() {
        assertThatThrownBy(() -> BusEvacuationText.read("3 1\n"))
                .hasMessageContaining("Only 1 lines are not blank");
        assertThatThrownBy(() -> BusEvacuationText.read(""))
                .hasMessageContaining("Only 0 lines are not blank");
        assertThatThrownBy(() -> BusEvacuationText.read(TEXT.replace("2 4 2\n", "")))
                .hasMessageContaining("there are 3 rows of times, but there must be 4");
        assertThatThrownBy(() -> BusEvacuationText.read("3 2\n2 1 x\n2 4 3 1\n2 5 2 4\n"))
                .isInstanceOfSatisfying(
                        WrongBusEvacuation.class,
                        wrong -> assertThat(wrong.sentences()).hasSize(3));
    }
}

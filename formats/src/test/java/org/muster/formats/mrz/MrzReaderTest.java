package org.muster.formats.mrz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Lines of the specimens of Doc 9303 parts 4 to 7, and what happens to them on the way to the
 * field.
 */
class MrzReaderTest {

    private static final String TD3 =
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n"
                    + "L898902C36UTO7408122F1204159ZE184226B<<<<<10";
    private static final String TD1 =
            "I<UTOD231458907<<<<<<<<<<<<<<<\n"
                    + "7408122F1204159UTO<<<<<<<<<<<6\n"
                    + "ERIKSSON<<ANNA<MARIA<<<<<<<<<<";
    private static final String TD1_LONG_NUMBER =
            "I<UTOD23145890<7349<<<<<<<<<<<\n"
                    + "3407127M9507122UTO<<<<<<<<<<<2\n"
                    + "STEVENSON<<PETER<JOHN<<<<<<<<<";
    private static final String TD2 =
            "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\n" + "D231458907UTO7408122F1204159<<<<<<<6";
    private static final String MRV_A =
            "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n"
                    + "L8988901C4XXX4009078F96121096ZE184226B<<<<<<";
    private static final String MRV_B =
            "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\n" + "L8988901C4XXX4009078F9612109<<<<<<<<";

    private final MrzReader reader = new MrzReader(LocalDate.of(2012, 1, 1));

    private MrzDocument read(String typed) {
        MrzResult result = reader.read(typed);
        assertThat(result).isInstanceOf(MrzResult.Read.class);
        return ((MrzResult.Read) result).document();
    }

    private MrzResult.Unreadable refuse(String typed) {
        MrzResult result = reader.readExactly(typed);
        assertThat(result).isInstanceOf(MrzResult.Unreadable.class);
        return (MrzResult.Unreadable) result;
    }

    @Test
    void passport() {
        assertThat(read(TD3))
                .isEqualTo(
                        new MrzDocument(
                                MrzFormat.TD3,
                                "P",
                                "UTO",
                                "L898902C3",
                                MrzName.of("ERIKSSON", "ANNA MARIA"),
                                "UTO",
                                MrzDate.of(1974, 8, 12),
                                MrzSex.FEMALE,
                                MrzDate.of(2012, 4, 15),
                                "ZE184226B",
                                ""));
    }

    @Test
    void cardsInThreeAndTwoLines() {
        assertThat(read(TD1).number()).isEqualTo("D23145890");
        assertThat(read(TD2).number()).isEqualTo("D23145890");
        assertThat(read(TD2).name()).isEqualTo(MrzName.of("ERIKSSON", "ANNA MARIA"));
    }

    @Test
    void cardWhoseNumberGoesOnInTheOptionalField() {
        MrzDocument document = read(TD1_LONG_NUMBER);
        assertThat(document.number()).isEqualTo("D23145890734");
        assertThat(document.optional()).isEmpty();
    }

    /** Part 11, appendix D.2. */
    @Test
    void cardInTwoLinesWhoseNumberGoesOn() {
        MrzDocument document =
                read(
                        "I<UTOSTEVENSON<<PETER<JOHN<<<<<<<<<<\n"
                                + "D23145890<UTO3407127M95071227349<<<8");
        assertThat(document.format()).isEqualTo(MrzFormat.TD2);
        assertThat(document.number()).isEqualTo("D23145890734");
        assertThat(document.optional()).isEmpty();
        assertThat(String.join("\n", MrzWriter.write(document))).contains("M95071227349<<<8");
    }

    @Test
    void whatIsReadFromTheSpecimensIsWrittenAgain() {
        for (String specimen : List.of(TD1, TD1_LONG_NUMBER, TD2, TD3, MRV_A, MRV_B)) {
            assertThat(String.join("\n", MrzWriter.write(read(specimen)))).isEqualTo(specimen);
        }
    }

    @Test
    void visasHaveNoCompositeDigit() {
        assertThat(read(MRV_A).format()).isEqualTo(MrzFormat.MRV_A);
        assertThat(read(MRV_A).optional()).isEqualTo("6ZE184226B");
        assertThat(read(MRV_B).format()).isEqualTo(MrzFormat.MRV_B);
        assertThat(read(MRV_B).birth()).isEqualTo(MrzDate.of(1940, 9, 7));
    }

    private static final List<String> TYPED =
            List.of(
                    TD3.replace("\n", ""),
                    TD3.replace("\n", "\r\n") + "\r\n",
                    TD3.replace("\n", "\r"),
                    TD3.replace("\n", "\t") + "\t",
                    TD3.toLowerCase(Locale.ROOT),
                    TD3.replace('<', '‹'),
                    TD3.replace('<', '>'),
                    TD3.replace('<', '«'),
                    TD3.replace("<<", "«"),
                    TD3.replace('<', ' '),
                    " " + TD3.replace("UTO", "UTO ") + "  ",
                    "]L1" + TD3,
                    TD3.replace("<<<<<<<<<<<<<<<<<<<\n", "\n"));

    @Test
    void howWedgesAndPeopleTypeIt() {
        MrzDocument expected = read(TD3);
        for (String typed : TYPED) {
            assertThat(read(typed)).as(typed).isEqualTo(expected);
        }
        assertThat(read(TD1.replace("\n", ""))).isEqualTo(read(TD1));
        assertThat(read(TD2.replace("\n", ""))).isEqualTo(read(TD2));
    }

    @Test
    void aDocumentIsKnownHoweverItIsTyped() {
        assertThat(TYPED).allMatch(MrzReader::looksLike);
        assertThat(List.of(TD1, TD2, MRV_A, MRV_B)).allMatch(MrzReader::looksLike);
        assertThat(MrzReader.looksLike("We wait ".repeat(11))).isFalse();
        assertThat(MrzReader.looksLike("A".repeat(88))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "L898902C36,L898902C46,MRZ-004,Document number",
        "7408122,7408132,MRZ-004,Date of birth",
        "1204159,1204169,MRZ-004,Date of expiry",
        "ZE184226B,ZE184226C,MRZ-004,Personal number",
        "7408122F,7408122X,MRZ-007,Sex",
        "7408122,7413122,MRZ-006,Date of birth",
        "UTO7408,U2O7408,MRZ-008,Nationality",
        "<<ANNA,<<4NNA,MRZ-009,Name",
        "P<UTO,4<UTO,MRZ-010,Document code",
        "B<<<<<10,B<<<<<11,MRZ-005,Last check digit",
        "ANNA,ÀNNA,MRZ-003,Line",
    })
    void everyReasonIsNamed(String right, String wrong, String code, String field) {
        MrzResult.Unreadable answer = refuse(TD3.replace(right, wrong));
        assertThat(answer.problems())
                .anySatisfy(problem -> {
                    assertThat(problem.code()).isEqualTo(code);
                    assertThat(problem.field()).isEqualTo(field);
                    assertThat(problem.sentence()).contains(problem.value());
                });
        assertThat(answer.partial()).isPresent();
    }

    @Test
    void allProblemsComeAtOnceWithWhatCouldBeRead() {
        MrzResult.Unreadable answer =
                refuse(TD3.replace("L898902C36", "L898902C37").replace("1204159", "1204150"));
        assertThat(answer.problems())
                .extracting(MrzProblem::field)
                .containsExactly("Document number", "Date of expiry", "Last check digit");
        assertThat(answer.partial().orElseThrow().name().primary()).isEqualTo("ERIKSSON");
        assertThat(answer.problems().getFirst().sentence())
                .startsWith(
                        "Document number in line 2 reads \"L898902C3\": its check digit should be"
                                + " 6, but 7 stands there. Compare with the page");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P<UTOERIKSSON", "123456", "MUSTER-BAND-7K"})
    void whatIsNoDocumentIsSaidToBeNone(String typed) {
        assertThat(refuse(typed).problems())
                .extracting(MrzProblem::code)
                .containsExactly("MRZ-002");
        assertThat(refuse(typed).partial()).isEmpty();
    }

    @Test
    void nothingTyped() {
        assertThat(refuse(" \t\r\n").problems())
                .extracting(MrzProblem::code)
                .containsExactly("MRZ-001");
    }

    @Test
    void emptyPersonalNumberMayHaveZeroOrFillerAsDigit() {
        String second = "L898902C36UTO7408122F1204159<<<<<<<<<<<<<<";
        for (String digit : new String[] {"0", "<"}) {
            String line = second + digit;
            String signs = line.substring(0, 10) + line.substring(13, 20) + line.substring(21, 43);
            String whole = TD3.substring(0, 45) + line + CheckDigit.of(signs);
            assertThat(read(whole).optional()).isEmpty();
        }
    }
}

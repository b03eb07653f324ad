package org.muster.formats.paxlst;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.formats.mrz.MrzDate;
import org.muster.formats.problem.FileProblem;
import org.muster.formats.problem.Reading;

/** Lists as partners send them, with what is strange in them and what is wrong. */
class PaxlstReaderTest {

    private static final String HEAD =
            "UNA:+.? '\nUNB+UNOA:4+CARRIER+POLICE+230802:1805+000001'\n"
                    + "UNG+PAXLST+CARRIER+POLICE+230802:1805+1+UN+D:12B'\n"
                    + "UNH+1+PAXLST:D:12B:UN:IATA'\nBGM+745'\nNAD+MS+++OPERATIONS'\n"
                    + "COM+33 1 00:TE+33 2 00:FX'\n";
    private static final String FLIGHT =
            "TDT+20+ZZ77+++ZZ'\nLOC+125+NIM'\nDTM+189:2308021930:201'\nLOC+87+CDG'\n"
                    + "DTM+232:2308030110:201'\n";
    private static final String PERSON =
            "NAD+FL+++DIALLO:AWA'\nATT+2++F'\nDTM+329:900100'\nNAT+2+NER'\nDOC+P+X1'\n"
                    + "DTM+36:'\nLOC+91+NER'\n";

    @Test
    void aListWithoutTheDirectorysDateBehindTheFlightIsClean() {
        Reading<List<PassengerList>> reading = read(whole(FLIGHT + PERSON, 1, 18));
        assertThat(reading.problems()).isEmpty();
        PassengerList list = reading.found().orElseThrow().getFirst();
        assertThat(list.release()).isEqualTo("12B");
        assertThat(list.reporter().channels()).hasSize(2);
        assertThat(list.flights().getFirst().stops())
                .containsExactly(
                        Stop.leaving(
                                StopKind.LAST_ABROAD, "NIM", LocalDateTime.of(2023, 8, 2, 19, 30)),
                        Stop.reaching(
                                StopKind.FIRST_ARRIVAL,
                                "CDG",
                                LocalDateTime.of(2023, 8, 3, 1, 10)));
        Traveller awa = list.travellers().getFirst();
        assertThat(awa.born()).isEqualTo(MrzDate.ofMonth(1990, 1));
        assertThat(awa.documents().getFirst().expiry()).isEqualTo(MrzDate.unknown());
    }

    @Test
    void aListWithTheDirectorysDateBehindTheFlightIsCleanToo() {
        String dated = FLIGHT.replace("+ZZ'\n", "+ZZ'\nDTM+189:2308021930:201'\n");
        assertThat(read(whole(dated + PERSON, 1, 19)).problems()).isEmpty();
    }

    @Test
    void linesWrappedWithinWordsAndTheRelaysHeadAreReadOver() {
        String flat = whole(FLIGHT + PERSON, 1, 18).replace("\n", "");
        String wrapped = "QU PARXX01\r\n.RELAY 021805\r\n" + flat.replaceAll("(.{60})", "$1\r\n");
        Reading<List<PassengerList>> reading = read(wrapped);
        assertThat(reading.found()).isEqualTo(read(flat).found());
        assertThat(codes(reading)).containsExactly("EDI-002");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Subject: LUNA 2 manifest\r\n\r\n",
                "FROM: BRUNA@POLICE.EXAMPLE\r\nUNA CARTA: VER UNB-7\r\n",
                "UNB 12 of the relay\r\n",
                "1UNB+X'\r\n"
            })
    void wordsBeforeTheListAreNoBeginning(String mail) {
        String whole = whole(FLIGHT + PERSON, 1, 18);
        for (String list : List.of(whole, whole.substring(whole.indexOf("UNB")))) {
            Reading<List<PassengerList>> reading = read(mail + list);
            assertThat(codes(reading)).containsExactly("EDI-002");
            assertThat(reading.found()).isEqualTo(read(list).found());
        }
    }

    @Test
    void everyServiceSignIsWhatTheHeadSays() {
        String other =
                whole(FLIGHT + PERSON, 1, 18)
                        .replace("UNA:+.? '", "UNA*|.! ~")
                        .replace(":", "*")
                        .replace("'", "~")
                        .replace("+", "|");
        Reading<List<PassengerList>> reading = read(other);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.found()).isEqualTo(read(whole(FLIGHT + PERSON, 1, 18)).found());
    }

    @Test
    void countsThatLieAreToldWithTheirSegments() {
        Reading<List<PassengerList>> reading = read(whole(FLIGHT + PERSON, 2, 99));
        assertThat(codes(reading)).containsExactly("EDI-014", "PAX-050");
        FileProblem count = reading.problems().getLast();
        assertThat(count.column()).isEqualTo("segment 19, CNT 6066");
        assertThat(count.line()).isEqualTo(20);
        assertThat(count.sentence()).contains("\"2\" is not the 1 passengers").contains("4.24");
        assertThat(reading.found().orElseThrow().getFirst().travellers()).hasSize(1);
    }

    @Test
    void aTornFileGivesWhatItHas() {
        String whole = whole(FLIGHT + PERSON + PERSON, 2, 25);
        Reading<List<PassengerList>> reading = read(whole.substring(0, whole.indexOf("CNT")));
        assertThat(codes(reading)).contains("EDI-013", "PAX-051");
        assertThat(reading.found().orElseThrow().getFirst().travellers()).hasSize(2);
    }

    @Test
    void whatCannotBeReadIsTakenAsUnknownAndTold() {
        String odd =
                PERSON.replace("329:900100", "329:901345")
                        .replace("2++F", "2++W")
                        .replace("NER", "1ER")
                        .replace("36:", "36:2X");
        Reading<List<PassengerList>> reading = read(whole(FLIGHT + odd, 1, 18));
        assertThat(codes(reading))
                .containsExactly("PAX-022", "PAX-023", "PAX-024", "PAX-031", "PAX-032");
        Traveller awa = reading.found().orElseThrow().getFirst().travellers().getFirst();
        assertThat(awa.born()).isEqualTo(MrzDate.unknown());
        assertThat(awa.sex()).isEqualTo(SexCode.UNKNOWN);
    }

    @Test
    void nobodyIsLeftOutForWantOfARoleOrAName() {
        String odd = PERSON.replace("FL+++DIALLO:AWA", "QQ") + PERSON.replace("+++D", "++D");
        Reading<List<PassengerList>> reading = read(whole(FLIGHT + odd, 2, 25));
        assertThat(codes(reading)).containsExactly("PAX-020", "PAX-021", "PAX-021");
        assertThat(reading.found().orElseThrow().getFirst().travellers())
                .extracting(each -> each.name().surname())
                .containsExactly("", "DIALLO");
    }

    @Test
    void aPartThatIsMissingIsTold() {
        Shape apart = Shape.USUAL.splitAt(1, 100_000, Shape.Packing.APART);
        List<String> parts = PaxlstWriter.write(SampleLists.niamey(), apart).interchanges();
        assertThat(parts).hasSize(4);
        assertThat(parts.get(0)).contains("+01:C'");
        assertThat(parts.get(1)).contains("+02'");
        assertThat(parts.get(3)).contains("+04:F'");
        Reading<List<PassengerList>> reading = read(parts.get(0) + parts.get(1) + parts.get(3));
        assertThat(codes(reading)).containsExactly("PAX-003", "PAX-003");
        assertThat(reading.found().orElseThrow())
                .extracting(list -> list.travellers().size())
                .containsExactly(2, 1);
        assertThat(read(String.join("", parts)).problems()).isEmpty();
    }

    @Test
    void noListAtAllIsAnAnswer() {
        for (String text : List.of("", "Name;Vorname\nA;B\n", "UNA", "UNB+UNOA:4", "%PDF-1.7")) {
            Reading<List<PassengerList>> reading = read(text);
            assertThat(reading.found()).as(text).isEmpty();
            assertThat(reading.problems()).as(text).isNotEmpty();
        }
    }

    @Test
    void problemsEndBeforeTheyFillTheMemory() {
        Reading<List<PassengerList>> reading = read(HEAD + FLIGHT + "XXX+1'".repeat(20_000));
        assertThat(reading.problems()).hasSize(1_001);
        assertThat(reading.problems().getLast().sentence())
                .contains("list.edi: 1,000 problems are told; 19,004 more are not.");
        assertThat(reading.found().map(List::size)).isEqualTo(Optional.of(1));
    }

    @Test
    void anInterchangeTooLargeIsRefusedAndSegmentsHaveTheirLimit() {
        Reading<List<PassengerList>> reading = read(HEAD + FLIGHT + "X".repeat(4 << 20));
        assertThat(codes(reading)).contains("EDI-001");
        assertThat(reading.found()).isEmpty();
        assertThat(codes(read(HEAD + FLIGHT + "X".repeat(10_100) + "'" + PERSON)))
                .contains("EDI-004", "PAX-040");
        assertThat(codes(read(HEAD + FLIGHT + "NAD+FL" + "+A".repeat(200) + "'" + PERSON)))
                .contains("EDI-006");
    }

    private static String whole(String body, int told, int segments) {
        return HEAD
                + body
                + "CNT+42:"
                + told
                + "'\nUNT+"
                + segments
                + "+1'\nUNE+1+1'\nUNZ+1+000001'\n";
    }

    private static List<String> codes(Reading<List<PassengerList>> reading) {
        return reading.problems().stream().map(FileProblem::code).toList();
    }

    private static Reading<List<PassengerList>> read(String text) {
        return PaxlstReader.read(
                "list.edi", text.getBytes(StandardCharsets.UTF_8), SampleLists.TODAY);
    }
}

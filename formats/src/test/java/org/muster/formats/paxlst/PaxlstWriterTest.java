package org.muster.formats.paxlst;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.muster.formats.edifact.ServiceSigns;
import org.muster.formats.mrz.MrzDate;
import org.muster.formats.problem.FileProblem;

/** What a list looks like, sign by sign. */
class PaxlstWriterTest {

    @Test
    void anExerciseFlightIsWrittenAsItsGoldenFile() throws IOException {
        Written written = PaxlstWriter.write(SampleLists.niamey(), Shape.USUAL.withLineBreaks());
        assertThat(written.problems()).isEmpty();
        assertThat(written.interchanges()).containsExactly(golden("niamey.edi"));
    }

    @Test
    void aFlightsCloseNeedsNobodyAboard() {
        PassengerList aboard = SampleLists.niamey();
        PassengerList close =
                new PassengerList(
                        aboard.envelope(),
                        aboard.accessReference(),
                        "12B",
                        ListKind.FLIGHT_STATUS,
                        "CL",
                        "",
                        aboard.reporter(),
                        aboard.flights(),
                        List.of(),
                        List.of());
        assertThat(one(close)).contains("BGM+266+CL'").contains("CNT+42:0'").contains("+D:12B'");
    }

    @Test
    void crewIsCountedApart() {
        PassengerList aboard = SampleLists.niamey();
        PassengerList crew =
                new PassengerList(
                        aboard.envelope(),
                        "",
                        "05B",
                        ListKind.CREW,
                        "C",
                        "",
                        aboard.reporter(),
                        aboard.flights(),
                        List.of(
                                SampleLists.traveller(
                                                "TEST",
                                                "PILOT",
                                                SexCode.UNKNOWN,
                                                MrzDate.unknown(),
                                                "FRA")
                                        .role(Role.CREW)
                                        .make()),
                        List.of());
        assertThat(one(crew))
                .contains("BGM+250+C'")
                .contains("NAD+FM+++TEST:PILOT'")
                .contains("CNT+41:1'");
    }

    @Test
    void serviceSignsInTextsAreReleased() {
        PassengerList list = SampleLists.niamey();
        Traveller odd =
                SampleLists.traveller("A", "B", SexCode.MALE, MrzDate.of(1960, 1, 1), "FRA")
                        .seat("1+2:3'4?5*6")
                        .make();
        PassengerList with = list.withTravellers(List.of(odd));
        assertThat(one(with)).contains("RFF+SEA:1?+2?:3?'4??5*6'");
        String repeating =
                PaxlstWriter.write(with, Shape.USUAL.withSigns(ServiceSigns.WITH_REPEATS))
                        .interchanges()
                        .getFirst();
        assertThat(repeating).startsWith("UNA:+.?*'UNB").contains("RFF+SEA:1?+2?:3?'4??5?*6'");
    }

    @Test
    void whatSixDigitsCannotSayIsTold() {
        Traveller oddBirth =
                SampleLists.traveller("A", "B", SexCode.MALE, MrzDate.ofYear(2000), "FRA").make();
        Written written =
                PaxlstWriter.write(
                        SampleLists.niamey().withTravellers(List.of(oddBirth)), Shape.USUAL);
        assertThat(written.problems()).extracting(FileProblem::code).containsExactly("PAX-104");
        assertThat(written.interchanges().getFirst()).doesNotContain("DTM+329");
    }

    @Test
    void fullYearsTellSomebodyOfAHundredFromAnInfant() {
        Shape full =
                new Shape(
                        ServiceSigns.PLAIN, false, 1_000, 1_000_000, Shape.Packing.TOGETHER, true);
        Traveller old =
                SampleLists.traveller("A", "B", SexCode.MALE, MrzDate.of(1921, 5, 6), "FRA").make();
        PassengerList list = SampleLists.niamey().withTravellers(List.of(old));
        String text = PaxlstWriter.write(list, full).interchanges().getFirst();
        assertThat(text).contains("DTM+329:19210506:102'");
        assertThat(
                        PaxlstReader.read(
                                        "x",
                                        text.getBytes(StandardCharsets.UTF_8),
                                        LocalDate.of(2023, 8, 2))
                                .found()
                                .orElseThrow())
                .containsExactly(list);
    }

    @Test
    void namesNoTableWritesAreSentAndTold() {
        Traveller unwritable =
                SampleLists.traveller("李", "", SexCode.FEMALE, MrzDate.unknown(), "CHN").make();
        Written written =
                PaxlstWriter.write(
                        SampleLists.niamey().withTravellers(List.of(unwritable)), Shape.USUAL);
        assertThat(written.interchanges().getFirst()).contains("NAD+FL+++UNKNOWN'");
        assertThat(written.problems()).isNotEmpty().allMatch(problem -> problem.line() == 1);
    }

    private static String one(PassengerList list) {
        return PaxlstWriter.write(list, Shape.USUAL).interchanges().getFirst();
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = PaxlstWriterTest.class.getResourceAsStream("/paxlst/" + name)) {
            return new String(
                    Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package org.muster.formats.bcbp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.muster.formats.Fuzz;
import org.muster.formats.problem.FileProblem;
import org.muster.formats.problem.Reading;

/** Boarding passes sign by sign, by chance, and damaged. */
class BcbpTest {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String SIGNS = LETTERS + "0123456789";
    private static final String PLAIN =
            "M1DIALLO/AWA           ABC123 NIMCDGZZ 0077 214Y012A00041100";

    @Test
    @Timeout(20)
    void aLongTextThatIsNoPassIsSoonRefused() {
        String endless = "M1" + "\n".repeat(4_000_000) + "x";
        assertThat(BcbpReader.isMeant(endless)).isFalse();
        assertThat(BcbpReader.read(endless).found()).isEmpty();
    }

    @Test
    void aPassIsSixtySignsInTheirPlaces() {
        PassLeg leg =
                new PassLeg(
                        "ABC123",
                        "NIM",
                        "CDG",
                        "ZZ",
                        "77",
                        OptionalInt.of(214),
                        "Y",
                        "012A",
                        "00041",
                        "1",
                        Optional.empty());
        Coded coded = BcbpWriter.write(BoardingPass.of("Diallo", "Awâ", leg));
        assertThat(coded.problems()).isEmpty();
        assertThat(coded.text()).isEqualTo(PLAIN).hasSize(60);
        BoardingPass read = clean(PLAIN + "\r\n");
        assertThat(read.name()).isEqualTo("DIALLO/AWA");
        assertThat(read.legs().getFirst().flight()).isEqualTo("0077");
        assertThat(read.issue()).isEmpty();
    }

    @Test
    void anEmptyHeaderIsNoHeader() {
        BoardingPass read = clean(PLAIN.substring(0, 58) + "06>60000");
        assertThat(read.legs()).isEqualTo(clean(PLAIN).legs());
        assertThat(read.issue().orElseThrow().version()).isEqualTo("6");
    }

    @Test
    void withoutAHeaderTheRestIsTheCarriers() {
        BoardingPass read = clean(PLAIN.substring(0, 58) + "07ZONE 1C");
        assertThat(read.legs().getFirst().details())
                .isEqualTo(Optional.of(LegDetails.ofAirlineUse("ZONE 1C")));
    }

    @Test
    void theConditionalPartMayEndBetweenItsFields() {
        // Version 6; passenger 1, sources W and W, issued on day 213; then of the leg a blank
        // airline code and a serial.
        BoardingPass read = clean(PLAIN.substring(0, 58) + "1A>6071WW3213" + "0D   1234567890");
        assertThat(read.issue().orElseThrow().issued()).isEqualTo("3213");
        LegDetails details = read.legs().getFirst().details().orElseThrow();
        assertThat(details.airlineCode()).isEmpty();
        assertThat(details.serial()).isEqualTo("1234567890");
        assertThat(details.freeBags()).isEmpty();
    }

    @Test
    void severalLegsAndASignatureAreRead() {
        String second = "ABC123 CDGLYSZZ 0078 215Y003B0012 100";
        BoardingPass read = clean("M2" + PLAIN.substring(2) + second + "^104QQQQ");
        assertThat(read.legs()).extracting(PassLeg::to).containsExactly("CDG", "LYS");
        assertThat(read.security()).contains(new BoardingPass.Security("1", "QQQQ"));
    }

    @Test
    void theDayOfTheYearMeansTheNearestOne() {
        assertThat(day(1, LocalDate.of(2023, 12, 30))).contains(LocalDate.of(2024, 1, 1));
        assertThat(day(365, LocalDate.of(2024, 1, 2))).contains(LocalDate.of(2023, 12, 31));
        assertThat(day(214, LocalDate.of(2023, 8, 2))).contains(LocalDate.of(2023, 8, 2));
        assertThat(day(366, LocalDate.of(2023, 8, 2))).contains(LocalDate.of(2024, 12, 31));
        assertThat(day(366, LocalDate.of(1901, 1, 1))).contains(LocalDate.of(1904, 12, 31));
    }

    @Test
    void whatIsWrongIsToldWithItsPosition() {
        assertThat(codes(read(PLAIN.replace("214", "999")))).containsExactly("BCB-008");
        assertThat(codes(read(PLAIN.replace("NIM", "N1M")))).containsExactly("BCB-006");
        assertThat(codes(read("M2" + PLAIN.substring(2)))).containsExactly("BCB-002");
        assertThat(codes(read(PLAIN.substring(0, 58) + "0AX"))).containsExactly("BCB-004");
        assertThat(codes(read(PLAIN.substring(0, 58) + "ZZ"))).containsExactly("BCB-003");
        assertThat(codes(read(PLAIN + "??"))).containsExactly("BCB-009");
        FileProblem airport = read(PLAIN.replace("NIM", "N1M")).problems().getFirst();
        assertThat(airport.sentence()).contains("position 31, from: \"N1M\"");
        assertThat(read("P<FRADIALLO<<AWA").found()).isEmpty();
        assertThat(read("").found()).isEmpty();
    }

    @Test
    void howWedgesAndFormsHandItOver() {
        BoardingPass whole = clean(PLAIN);
        assertThat(clean("\r\n" + PLAIN + "\r\n")).isEqualTo(whole);
        Reading<BoardingPass> small = read(PLAIN.toLowerCase(java.util.Locale.ROOT));
        assertThat(small.found()).contains(whole);
        assertThat(codes(small)).containsExactly("BCB-010");
        // no seat, sequence or status: a field that takes blanks away leaves it so short
        String blank = PLAIN.substring(0, 48);
        Reading<BoardingPass> cut = read(blank);
        assertThat(codes(cut)).containsExactly("BCB-011");
        assertThat(cut.found()).isEqualTo(read(blank + " ".repeat(10) + "00").found());
        assertThat(cut.found().orElseThrow().legs().getFirst().dayOfYear().getAsInt())
                .isEqualTo(214);
        assertThat(read(PLAIN.substring(0, 40)).found()).isEmpty();
    }

    @Test
    void namesAndDocumentLinesAreNotTakenForAPass() {
        assertThat(BcbpReader.isMeant(PLAIN)).isTrue();
        assertThat(BcbpReader.isMeant(PLAIN.toLowerCase(java.util.Locale.ROOT))).isTrue();
        for (String other :
                List.of(
                        "",
                        "Mariam Diallo",
                        "M1",
                        "MC012345",
                        "M1DIALLO/AWA",
                        "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"
                                + "L898902C36UTO7408122F1204159ZE184226B<<<<<10")) {
            assertThat(BcbpReader.isMeant(other)).as(other).isFalse();
        }
    }

    @Test
    void whatDoesNotFitIsCutAndTold() {
        PassLeg leg = clean(PLAIN).legs().getFirst();
        Coded coded = BcbpWriter.write(BoardingPass.of("李", "Ab", leg));
        assertThat(coded.text()).startsWith("M1UNKNOWN/AB           ").hasSize(60);
        assertThat(codes(coded.problems())).containsExactly("BCB-101", "BCB-101");
        String longest = BcbpWriter.write(BoardingPass.of("A".repeat(30), "Bea", leg)).text();
        assertThat(longest).startsWith("M1" + "A".repeat(18) + "/B ").hasSize(60);
    }

    @Test
    void withoutAVersionThereAreNoFields() {
        PassLeg leg = clean(PLAIN).legs().getFirst();
        PassLeg detailed = detailed(leg, details(new SplittableRandom(1)));
        assertThatThrownBy(() -> BoardingPass.of("A", "B", detailed))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsWrittenIsReadBackEqual() {
        for (int seed = 0; seed < 5_000; seed++) {
            BoardingPass pass = drawn(new SplittableRandom(seed));
            Coded coded = BcbpWriter.write(pass);
            assertThat(coded.problems()).as("seed %d", seed).isEmpty();
            assertThat(clean(coded.text())).as("seed %d %s", seed, coded.text()).isEqualTo(pass);
        }
    }

    @Test
    void noDamageStopsTheReader() {
        List<byte[]> valid = new ArrayList<>();
        for (int seed = 0; seed < 5; seed++) {
            valid.add(
                    BcbpWriter.write(drawn(new SplittableRandom(seed)))
                            .text()
                            .getBytes(StandardCharsets.ISO_8859_1));
        }
        Fuzz.feed(
                valid,
                "M>^/ 0189AF",
                bytes -> {
                    Reading<BoardingPass> reading =
                            read(new String(bytes, StandardCharsets.ISO_8859_1));
                    assertThat(reading.found().isPresent() || !reading.problems().isEmpty())
                            .isTrue();
                });
    }

    private static Optional<LocalDate> day(int day, LocalDate near) {
        String text = PLAIN.replace("214", "%03d".formatted(day));
        return clean(text).legs().getFirst().findDate(near);
    }

    private static BoardingPass drawn(SplittableRandom random) {
        Optional<PassIssue> issue =
                random.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(
                                new PassIssue(
                                        "6",
                                        signs(random, 1),
                                        signs(random, 1),
                                        "",
                                        signs(random, 4),
                                        "B",
                                        signs(random, 3),
                                        random.nextBoolean()
                                                ? List.of()
                                                : List.of(signs(random, 13), signs(random, 13))));
        List<PassLeg> legs = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            legs.add(drawnLeg(random, i > 0 || issue.isPresent()));
        }
        return new BoardingPass(
                signs(random, 9).replaceAll("[0-9]", "X") + "/" + "ABE",
                random.nextBoolean(),
                legs,
                issue,
                random.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(new BoardingPass.Security("1", signs(random, 100))));
    }

    private static PassLeg drawnLeg(SplittableRandom random, boolean detailed) {
        PassLeg leg =
                new PassLeg(
                        signs(random, 7),
                        code(random),
                        code(random),
                        random.nextBoolean() ? "" : code(random),
                        "%04d".formatted(random.nextInt(10_000)),
                        random.nextInt(5) == 0
                                ? OptionalInt.empty()
                                : OptionalInt.of(1 + random.nextInt(366)),
                        "Y",
                        random.nextBoolean() ? "INF" : "012A",
                        signs(random, 5),
                        "1",
                        Optional.empty());
        if (random.nextBoolean()) {
            return leg;
        }
        return detailed(
                leg, detailed ? details(random) : LegDetails.ofAirlineUse("X" + signs(random, 20)));
    }

    private static LegDetails details(SplittableRandom random) {
        return new LegDetails(
                random.nextBoolean() ? "" : "057",
                signs(random, 10),
                "0",
                "",
                code(random),
                "",
                signs(random, 16),
                "",
                "20K",
                "Y",
                random.nextBoolean() ? "" : signs(random, 40));
    }

    private static PassLeg detailed(PassLeg leg, LegDetails details) {
        return new PassLeg(
                leg.booking(),
                leg.from(),
                leg.to(),
                leg.carrier(),
                leg.flight(),
                leg.dayOfYear(),
                leg.cabin(),
                leg.seat(),
                leg.sequence(),
                leg.status(),
                Optional.of(details));
    }

    private static String code(SplittableRandom random) {
        return text(random, LETTERS, 3);
    }

    private static String signs(SplittableRandom random, int most) {
        return text(random, SIGNS, 1 + random.nextInt(most));
    }

    private static String text(SplittableRandom random, String signs, int size) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < size; i++) {
            text.append(signs.charAt(random.nextInt(signs.length())));
        }
        return text.toString();
    }

    private static BoardingPass clean(String text) {
        Reading<BoardingPass> reading = read(text);
        assertThat(reading.problems()).as(text).isEmpty();
        return reading.found().orElseThrow();
    }

    private static Reading<BoardingPass> read(String text) {
        return BcbpReader.read(text);
    }

    private static List<String> codes(Reading<BoardingPass> reading) {
        return codes(reading.problems());
    }

    private static List<String> codes(List<FileProblem> problems) {
        return problems.stream().map(FileProblem::code).toList();
    }
}

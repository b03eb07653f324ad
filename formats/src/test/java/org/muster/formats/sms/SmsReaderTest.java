package org.muster.formats.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.formats.problem.FileProblem;
import org.muster.formats.problem.Reading;

/** What telephones and providers hand over, right and wrong. */
class SmsReaderTest {

    @ParameterizedTest
    @CsvSource({
        "0, 4f5549, OUI",
        "0, 001b65, @€",
        "240, 4e4f4e, NON",
        "1, 4e4f4e, NON",
        "3, 4fe7, Oç",
        "8, 064606390645, نعم",
        "24, 064606390645, نعم",
        "8, d83ddc4d, 👍",
        // A place of the extension table that is empty shows what stands there without an escape.
        "0, 1b41, A",
    })
    void alphabets(int dataCoding, String hex, String text) {
        Reading<ReceivedPart> read = SmsReader.read(bytes(hex), dataCoding, false);

        assertThat(read.problems()).isEmpty();
        assertThat(read.found()).contains(new ReceivedPart(text, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "050003cd0201, 205, 2, 1",
        "06080412340302, 4660, 3, 2",
        // Ports stand before the parts, and mean nothing to us.
        "0b0504158a158a000301ff05, 1, 255, 5",
    })
    void headers(String header, int reference, int total, int number) {
        Reading<ReceivedPart> read = SmsReader.read(bytes(header + "61"), 0, true);

        assertThat(read.problems()).isEmpty();
        assertThat(read.found())
                .contains(
                        new ReceivedPart(
                                "a", Optional.of(new PartPlace(reference, total, number))));
    }

    @ParameterizedTest
    @CsvSource({
        "0, true, '', SMS-001",
        "0, true, 05000301, SMS-001",
        "4, false, 0102, SMS-003",
        "245, false, 0102, SMS-003",
    })
    void whatCannotBeRead(int dataCoding, boolean header, String hex, String code) {
        Reading<ReceivedPart> read = SmsReader.read(bytes(hex), dataCoding, header);

        assertThat(read.found()).isEmpty();
        assertThat(read.problems()).extracting(FileProblem::code).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({
        "0, false, 61e962, SMS-004, a?b",
        "8, false, 006100, SMS-005, a",
        "0, true, 050003cd020361, SMS-002, a",
        "0, true, 050003cd020061, SMS-002, a",
        "0, true, 0400020201 61, SMS-002, a",
        "0, true, 0324010361, SMS-006, a",
        "0, true, 020009 61, SMS-001, a",
    })
    void whatIsReadAndTold(int dataCoding, boolean header, String hex, String code, String text) {
        Reading<ReceivedPart> read =
                SmsReader.read(bytes(hex.replace(" ", "")), dataCoding, header);

        assertThat(read.found()).contains(new ReceivedPart(text, Optional.empty()));
        assertThat(read.problems()).extracting(FileProblem::code).containsExactly(code);
    }

    @Test
    void signsThatASenderCutAreWholeAgain() {
        assertThat(join(part("0061d83d", 8, 1), part("dc4d0062", 8, 2)).found()).contains("a👍b");
        assertThat(join(part("611b", 0, 1), part("6562", 0, 2)).found()).contains("a€b");
        assertThat(join(part("61", 0, 1), part("621b", 0, 2)).found()).contains("ab");
    }

    @Test
    void partsInAnyOrderAndTwice() {
        ReceivedPart first = part("61", 0, 1);
        ReceivedPart second = part("62", 0, 2);

        assertThat(join(second, first, second).found()).contains("ab");
        assertThat(join(second, first, second).problems()).isEmpty();
    }

    @Test
    void missingPartsAreNamed() {
        ReceivedPart third = new ReceivedPart("c", Optional.of(new PartPlace(9, 4, 3)));

        Reading<String> joined = join(third);

        assertThat(joined.found()).isEmpty();
        assertThat(joined.problems()).extracting(FileProblem::code).containsExactly("SMS-007");
        assertThat(joined.problems().getFirst().value()).isEqualTo("1 2 4");
    }

    @Test
    void strangersAreNotJoined() {
        ReceivedPart other = new ReceivedPart("b", Optional.of(new PartPlace(10, 2, 2)));
        ReceivedPart alone = new ReceivedPart("b", Optional.empty());

        assertThat(codes(join(part("61", 0, 1), other))).containsExactly("SMS-008");
        assertThat(codes(join(part("61", 0, 1), alone))).containsExactly("SMS-008");
        assertThat(codes(join())).containsExactly("SMS-008");
        assertThat(codes(join(part("61", 0, 1), part("62", 0, 1), part("63", 0, 2))))
                .containsExactly("SMS-009");
    }

    private static List<String> codes(Reading<String> reading) {
        return reading.problems().stream().map(FileProblem::code).toList();
    }

    private static Reading<String> join(ReceivedPart... parts) {
        return PartJoin.join(Arrays.asList(parts));
    }

    private static ReceivedPart part(String hex, int dataCoding, int number) {
        byte[] whole = bytes("05000309020" + number + hex);
        return SmsReader.read(whole, dataCoding, true).found().orElseThrow();
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}

package org.muster.formats.paxlst;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.muster.formats.Fuzz;
import org.muster.formats.edifact.ServiceSigns;
import org.muster.formats.mrz.MrzDate;
import org.muster.formats.problem.Problems;
import org.muster.formats.problem.Reading;

/** What is written is read back equal, in parts or whole; what is damaged is answered. */
class PaxlstPropertiesTest {

    @Test
    void whatIsWrittenIsReadBackEqual() {
        int split = 0;
        for (int seed = 0; seed < 1_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            PassengerList list = SampleLists.drawn(random);
            Shape shape = shape(random);
            Written written = PaxlstWriter.write(list, shape);
            assertThat(written.problems()).as("seed %d", seed).isEmpty();
            String text = String.join(random.nextBoolean() ? "" : "\r\n", written.interchanges());
            Reading<List<PassengerList>> reading = read(text);
            assertThat(reading.problems()).as("seed %d%n%s", seed, text).isEmpty();
            assertThat(reading.found().orElseThrow())
                    .as("seed %d%n%s", seed, text)
                    .containsExactly(list);
            split += text.contains("+01:C'") ? 1 : 0;
        }
        assertThat(split).as("some lists are split").isGreaterThan(100);
    }

    @Test
    void aMessageKeepsItsLimitsUnlessOneTravellerAloneExceedsThem() {
        for (int seed = 0; seed < 500; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            PassengerList list = SampleLists.drawn(random);
            Shape shape = Shape.USUAL.splitAt(4, 2_500, Shape.Packing.APART);
            for (String one : PaxlstWriter.write(list, shape).interchanges()) {
                int persons = one.split("'NAD\\+(FL|FM|DDU|DDT)\\+", -1).length - 1;
                int signs = one.lastIndexOf("'UNE+") - one.indexOf("UNH+") + 1;
                assertThat(persons).isLessThanOrEqualTo(4);
                assertThat(signs <= 2_500 || persons <= 1).as("%d in%n%s", signs, one).isTrue();
            }
        }
    }

    @Test
    void anyNamesAtAllAreSentAndCounted() {
        String signs = "aéßØЖщ漢ض١🙂'-. \t\u0000Z?+:*";
        for (int seed = 0; seed < 1_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Traveller> travellers =
                    List.of(named(random, signs), named(random, signs), named(random, signs));
            PassengerList list = SampleLists.niamey().withTravellers(travellers);
            PassengerList fitting = new Fitting(Shape.USUAL, new Problems()).fit(list);
            Reading<List<PassengerList>> reading =
                    read(PaxlstWriter.write(list, Shape.USUAL).interchanges().getFirst());
            assertThat(reading.problems()).isEmpty();
            assertThat(reading.found().orElseThrow()).containsExactly(fitting);
            assertThat(fitting.travellers())
                    .hasSize(3)
                    .allMatch(each -> each.name().surname().matches("[A-Z ]{1,35}"));
        }
    }

    @Test
    void noDamageStopsTheReader() {
        List<byte[]> valid =
                List.of(
                        bytes(SampleLists.niamey(), Shape.USUAL),
                        bytes(
                                SampleLists.niamey(),
                                Shape.USUAL
                                        .withSigns(ServiceSigns.WITH_REPEATS)
                                        .splitAt(1, 5_000, Shape.Packing.TOGETHER)),
                        bytes(SampleLists.drawn(new SplittableRandom(4)), Shape.USUAL));
        Fuzz.feed(
                valid,
                "'+:?* \nUNAUNBUNHNAD0129",
                bytes -> {
                    Reading<List<PassengerList>> reading =
                            PaxlstReader.read("damaged", bytes, SampleLists.TODAY);
                    if (reading.found().isEmpty()) {
                        assertThat(reading.problems()).isNotEmpty();
                    }
                    // what was read of it can be written again, whatever stands there
                    reading.found().orElse(List.of()).forEach(PaxlstPropertiesTest::write);
                });
    }

    private static void write(PassengerList list) {
        assertThat(PassengerTable.of("list.edi", list).csv()).isNotEmpty();
        if (list.envelope().prepared().isPresent()) {
            assertThat(PaxlstWriter.write(list, Shape.USUAL).interchanges()).isNotEmpty();
        }
    }

    private static Traveller named(SplittableRandom random, String signs) {
        StringBuilder name = new StringBuilder();
        int size = random.nextInt(50);
        for (int i = 0; i < size; i++) {
            name.appendCodePoint(signs.codePointAt(random.nextInt(signs.length() - 1)));
        }
        int cut = random.nextInt(name.length() + 1);
        return SampleLists.traveller(
                        name.substring(0, cut),
                        name.substring(cut),
                        SexCode.UNKNOWN,
                        MrzDate.unknown(),
                        Traveller.UNKNOWN_NATIONALITY)
                .make();
    }

    private static Shape shape(SplittableRandom random) {
        Shape shape =
                Shape.USUAL.withSigns(
                        random.nextBoolean() ? ServiceSigns.PLAIN : ServiceSigns.WITH_REPEATS);
        if (random.nextBoolean()) {
            shape = shape.withLineBreaks();
        }
        return random.nextBoolean()
                ? shape
                : shape.splitAt(
                        1 + random.nextInt(5),
                        500 + random.nextInt(4_000),
                        random.nextBoolean() ? Shape.Packing.TOGETHER : Shape.Packing.APART);
    }

    private static byte[] bytes(PassengerList list, Shape shape) {
        return String.join("", PaxlstWriter.write(list, shape).interchanges())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Reading<List<PassengerList>> read(String text) {
        return PaxlstReader.read("list", text.getBytes(StandardCharsets.UTF_8), SampleLists.TODAY);
    }
}

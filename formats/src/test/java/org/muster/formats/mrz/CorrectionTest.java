package org.muster.formats.mrz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.muster.formats.Fuzz;
import org.muster.formats.mrz.CorrectionRates.Misreading;
import org.muster.formats.mrz.CorrectionRates.Rates;

/**
 * Signs read as others that look alike: put right where one way alone exists, and never silently.
 */
class CorrectionTest {
    private static final String TD3 =
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n"
                    + "L898902C36UTO7408122F1204159ZE184226B<<<<<10";
    private static final String TD1 =
            "I<UTOD231458907<<<<<<<<<<<<<<<\n"
                    + "7408122F1204159UTO<<<<<<<<<<<6\n"
                    + "ERIKSSON<<ANNA<MARIA<<<<<<<<<<";
    private static final LocalDate TODAY = LocalDate.of(2012, 1, 1);

    private final MrzReader reader = new MrzReader(TODAY);

    @ParameterizedTest
    @CsvSource({
        "7408122F,74O8122F,BIRTH,3,O,0",
        "7408122F,740B122F,BIRTH,4,B,8",
        "7408122F,740812ZF,BIRTH_DIGIT,1,Z,2",
        "1204159Z,I204159Z,EXPIRY,1,I,1",
        "<10,<l0,OPTIONAL_DIGIT,1,L,1",
        "<10,<1Q,LAST_DIGIT,1,Q,0",
        "P<UTO,P<UT0,ISSUER,3,0,O",
        "C36UTO,C36UT0,NATIONALITY,3,0,O",
        "ERIKSSON,ERIK5SON,NAME,5,5,S",
    })
    void oneSignIsPutRightAndNamed(
            String right, String read, String field, int sign, char from, char to) {
        MrzResult result = reader.read(TD3.replace(right, read));
        assertThat(result).isInstanceOf(MrzResult.Read.class);
        MrzResult.Read found = (MrzResult.Read) result;
        assertThat(found.document()).isEqualTo(document(TD3));
        assertThat(found.corrections()).hasSize(1);
        Correction only = found.corrections().getFirst();
        assertThat(only.field()).isEqualTo(MrzField.valueOf(field));
        assertThat(only.sign()).isEqualTo(sign);
        assertThat(only.from()).isEqualTo(from);
        assertThat(only.to()).isEqualTo(to);
    }

    @Test
    void aSignOfTheNumberIsPutRightWhereNothingElseFits() {
        MrzResult.Read found = read(TD3.replace("L898902C3", "L8989O2C3"));
        assertThat(found.document()).isEqualTo(document(TD3));
        assertThat(found.corrections())
                .containsExactly(new Correction(2, 6, MrzField.NUMBER, 6, 'O', '0'));
        assertThat(found.corrections().getFirst().toString())
                .isEqualTo("document number, sign 6 (line 2, position 6): O read as 0");
        assertThat(found.corrections().getFirst().inShort()).isEqualTo("2:6 O>0");
    }

    /** D23I458907 may be D231458907, or another number whose digits agree with two changes. */
    @Test
    void aSignOfTheNumberIsLeftWhereMoreChangesFitToo() {
        assertThat(reader.read(TD1.replace("D231458907", "D23I458907")))
                .isInstanceOf(MrzResult.Unreadable.class);
    }

    @Test
    void twoCertainSignsAreBothNamed() {
        MrzResult.Read found =
                read(TD3.replace("7408122F", "74O8122F").replace("1204159Z", "12O4159Z"));
        assertThat(found.document()).isEqualTo(document(TD3));
        assertThat(found.corrections()).extracting(Correction::position).containsExactly(16, 24);
    }

    /** 0 in a name may be O, Q or D, 1 may be I or L, and no digit says which. */
    @ParameterizedTest
    @CsvSource({"ERIKSSON,ERIKSS0N", "MARIA,MAR1A", "ANNA,4NNA", "P<UTO,P<U70", "P<UTO,8<UTO"})
    void whereTwoCouldBeMeantOrNoneTheLinesStayUnreadable(String right, String read) {
        assertThat(reader.read(TD3.replaceFirst(right, read)))
                .isInstanceOf(MrzResult.Unreadable.class);
    }

    @Test
    void threeWrongSignsAreScannedAgain() {
        String typed = TD3.replace("7408122F", "74OB122F").replace("1204159Z", "12O4159Z");
        assertThat(reader.read(typed)).isInstanceOf(MrzResult.Unreadable.class);
    }

    /** 6 and G are ten apart, 1 and L twenty: check digits take them for the same. */
    @Test
    void whatNoCheckDigitSeesIsReadAsItStands() {
        MrzResult.Read found = read(TD3.replace("ZE184226B", "ZE18422GB"));
        assertThat(found.corrections()).isEmpty();
        assertThat(found.document().optional()).isEqualTo("ZE18422GB");
    }

    @Test
    void signsOfAnotherKeyboardAreNoMatterOfLookingAlike() {
        assertThat(reader.read(TD3.replace("7408122F", "74O8122F").replace("ANNA", "ÀNNA")))
                .isInstanceOf(MrzResult.Unreadable.class);
    }

    @Test
    void joinedAndPrefixedLinesAreCorrectedToo() {
        String wrong = TD3.replace("7408122F", "74O8122F");
        MrzResult expected = reader.read(wrong);
        assertThat(expected).isInstanceOf(MrzResult.Read.class);
        assertThat(reader.read(wrong.replace("\n", ""))).isEqualTo(expected);
        assertThat(reader.read("]L1" + wrong.toLowerCase(java.util.Locale.ROOT)))
                .isEqualTo(expected);
    }

    /**
     * Whatever was misread: an answer is marked, and its marks lead from what stood there to it.
     */
    @Test
    void noWrongDocumentComesUnmarked() {
        MrzReader now = new MrzReader(CorrectionRates.TODAY);
        Random random = new Random(57);
        int corrected = 0;
        for (int i = 0; i < 20_000; i++) {
            MrzDocument document = MrzPropertiesTest.document(random);
            Misreading kind = Misreading.values()[i % Misreading.values().length];
            Optional<List<String>> misread =
                    CorrectionRates.misread(document, kind, 1 + random.nextInt(4), random);
            if (misread.isEmpty()) {
                continue;
            }
            String typed = String.join("\n", misread.get());
            if (now.read(typed) instanceof MrzResult.Read found) {
                boolean right = now.readExactly(typed) instanceof MrzResult.Read;
                assertThat(found.isCorrected()).as(typed).isEqualTo(!right);
                assertThat(now.readExactly(retraced(misread.get(), found.corrections())))
                        .as(typed)
                        .isEqualTo(new MrzResult.Read(found.document(), List.of()));
                corrected += found.isCorrected() ? 1 : 0;
            }
        }
        assertThat(corrected).isGreaterThan(2_000);
    }

    private static String retraced(List<String> lines, List<Correction> corrections) {
        List<StringBuilder> made = new ArrayList<>();
        lines.forEach(line -> made.add(new StringBuilder(line)));
        for (Correction one : corrections) {
            StringBuilder line = made.get(one.line() - 1);
            assertThat(line.charAt(one.position() - 1)).isEqualTo(one.from());
            assertThat(one.to()).isNotEqualTo(one.from());
            line.setCharAt(one.position() - 1, one.to());
        }
        return String.join("\n", made);
    }

    /** The figures of decision 0057, with a little room. */
    @ParameterizedTest
    @EnumSource(Misreading.class)
    void theMeasuredRatesHold(Misreading kind) {
        Rates one = rates(kind, 1);
        Rates two = rates(kind, 2);
        switch (kind) {
            case ANYWHERE -> {
                assertThat(one.wrong()).isZero();
                assertThat(one.rightShare()).isGreaterThan(0.68);
                assertThat(two.wrongShare()).isLessThan(0.14);
            }
            case COVERED -> {
                assertThat(one.wrong()).isZero();
                assertThat(one.rightShare()).isGreaterThan(0.70);
                assertThat(two.wrongShare()).isLessThan(0.17);
            }
            case NUMBER -> {
                assertThat(one.wrong()).isZero();
                assertThat(one.rightShare()).isGreaterThan(0.20);
                assertThat(two.wrongShare()).isLessThan(0.23);
            }
            case ANY_SIGN -> {
                assertThat(one.wrongShare()).isLessThan(0.08);
                assertThat(two.wrongShare()).isLessThan(0.05);
            }
        }
    }

    private static Rates rates(Misreading kind, int signs) {
        return CorrectionRates.measure(
                Corrector.usual(CorrectionRates.TODAY), true, kind, signs, 1_000, 3);
    }

    @Test
    void noDamageStopsTheReader() {
        List<byte[]> valid =
                List.of(
                        TD3.getBytes(StandardCharsets.ISO_8859_1),
                        TD1.getBytes(StandardCharsets.ISO_8859_1),
                        TD3.replace("\n", "").getBytes(StandardCharsets.ISO_8859_1));
        Fuzz.feed(
                valid,
                "<OQD0IL1Z2S5G6B8V\r\n\t> ",
                bytes -> {
                    MrzResult result = reader.read(new String(bytes, StandardCharsets.ISO_8859_1));
                    switch (result) {
                        case MrzResult.Read(MrzDocument document, var corrections) -> {
                            assertThat(document.number()).isNotEmpty();
                            assertThat(corrections.size()).isLessThan(3);
                        }
                        case MrzResult.Unreadable(var problems, var partial) ->
                                assertThat(problems.getFirst().sentence())
                                        .as("%s", partial)
                                        .isNotEmpty();
                    }
                });
    }

    private MrzResult.Read read(String typed) {
        MrzResult result = reader.read(typed);
        assertThat(result).isInstanceOf(MrzResult.Read.class);
        return (MrzResult.Read) result;
    }

    private MrzDocument document(String typed) {
        return read(typed).document();
    }
}

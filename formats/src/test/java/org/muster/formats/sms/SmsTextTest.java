package org.muster.formats.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.muster.formats.sms.SmsAlphabet.GSM_7;
import static org.muster.formats.sms.SmsAlphabet.UCS_2;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How texts are cut, with numbers counted by hand. */
class SmsTextTest {

    @ParameterizedTest
    @CsvSource({
        // signs, then what is counted: alphabet, units, parts
        "Vol à 14 h. Présentez-vous dès 11 h où c'est ouvert, GSM_7, 51, 1",
        "Le bus est là; rassemblement à l'école, GSM_7, 38, 1",
        "ÇA VA: É Ä Ö Ñ Ü §, GSM_7, 18, 1",
        "Le français part, UCS_2, 16, 1",
        "Une fenêtre, UCS_2, 11, 1",
        "l’école, UCS_2, 7, 1",
        "Prix: 20 €, GSM_7, 11, 1",
        "{[~]}|^\\€, GSM_7, 18, 1",
        "توجهوا إلى المطار, UCS_2, 17, 1",
        "OK 👍, UCS_2, 5, 1",
        "`, UCS_2, 1, 1",
    })
    void alphabetAndUnits(String text, SmsAlphabet alphabet, int units, int parts) {
        SmsText sms = SmsText.of(text);

        assertThat(sms.alphabet()).isEqualTo(alphabet);
        assertThat(sms.units()).isEqualTo(units);
        assertThat(sms.partCount()).isEqualTo(parts);
    }

    @ParameterizedTest
    @CsvSource({
        "a, 160, 160",
        "a, 161, 153 8",
        "a, 306, 153 153",
        "a, 307, 153 153 1",
        "ç, 70, 70",
        "ç, 71, 67 4",
        "ç, 134, 67 67",
        "ç, 135, 67 67 1",
        "€, 80, 80",
        // Two septets each, so 76 fill 152 of 153.
        "€, 81, 76 5",
        "€, 152, 76 76",
        "👍, 35, 70",
        // Two units each, so 33 fill 66 of 67.
        "👍, 36, 66 6",
    })
    void wherePartsEnd(String sign, int times, String lengths) {
        assertThat(lengths(SmsText.of(sign.repeat(times)))).isEqualTo(lengths);
    }

    @Test
    void aEuroAtTheEdgeGoesToTheNextPartWhole() {
        SmsText fits = SmsText.of("a".repeat(151) + "€" + "b".repeat(20));
        assertThat(fits.texts()).containsExactly("a".repeat(151) + "€", "b".repeat(20));

        SmsText doesNot = SmsText.of("a".repeat(152) + "€" + "b".repeat(20));
        assertThat(doesNot.texts()).containsExactly("a".repeat(152), "€" + "b".repeat(20));
    }

    @Test
    void oneEuroMakesATextOfAHundredAndSixtySignsTwoParts() {
        assertThat(SmsText.of("a".repeat(158) + "€").partCount()).isEqualTo(1);
        assertThat(SmsText.of("a".repeat(159) + "€").partCount()).isEqualTo(2);
    }

    @Test
    void aFaceAtTheEdgeGoesToTheNextPartWhole() {
        SmsText sms = SmsText.of("a".repeat(66) + "👍" + "b".repeat(10));

        assertThat(sms.texts()).containsExactly("a".repeat(66), "👍" + "b".repeat(10));
    }

    @Test
    void oneCedillaMakesThreePartsOfOne() {
        String plain = "c".repeat(160);

        assertThat(SmsText.of(plain).partCount()).isEqualTo(1);
        assertThat(SmsText.of(plain.substring(1) + "ç").partCount()).isEqualTo(3);
    }

    @Test
    void bytesOfASinglePart() {
        assertThat(hex("@$é à{€")).isEqualTo("000205207f1b281b65");
        assertThat(hex("ç👍")).isEqualTo("00e7d83ddc4d");
        assertThat(hex("مطار")).isEqualTo("0645063706270631");
    }

    @Test
    void bytesOfManyBeginWithTheHeader() {
        List<SmsPart> parts = SmsText.of("a".repeat(161)).toParts(0xCD);

        assertThat(parts).allMatch(SmsPart::hasHeader);
        assertThat(parts.get(0).toBytes()).hasSize(159).startsWith(5, 0, 3, 0xCD, 2, 1, 0x61);
        assertThat(parts.get(1).toBytes()).hasSize(14).startsWith(5, 0, 3, 0xCD, 2, 2, 0x61);
        assertThat(parts.get(0).alphabet().dataCoding()).isZero();

        List<SmsPart> wide = SmsText.of("ç".repeat(71)).toParts(7);
        assertThat(wide.getFirst().toBytes()).hasSize(140).startsWith(5, 0, 3, 7, 2, 1, 0, 0xE7);
        assertThat(wide.getFirst().alphabet().dataCoding()).isEqualTo(8);
    }

    @Test
    void anEmptyTextIsOneEmptyPart() {
        List<SmsPart> parts = SmsText.of("").toParts(1);

        assertThat(parts).hasSize(1);
        assertThat(parts.getFirst().toBytes()).isEmpty();
    }

    @Test
    void moreThan255PartsCannotBeNumbered() {
        SmsText most = SmsText.of("a".repeat(153 * 255));
        SmsText tooLong = SmsText.of("a".repeat(153 * 255 + 1));

        assertThat(most.isSendable()).isTrue();
        assertThat(most.toParts(0)).hasSize(255);
        assertThat(tooLong.isSendable()).isFalse();
        assertThatThrownBy(() -> tooLong.toParts(0))
                .hasMessageContaining("256 parts must be at most 255");
    }

    @Test
    void halfOfASignIsRefused() {
        assertThatThrownBy(() -> SmsText.of("a\uD83D")).hasMessageContaining("half of a sign");
    }

    @Test
    void aReferenceIsOneOctet() {
        SmsText two = SmsText.of("a".repeat(161));

        assertThatThrownBy(() -> two.toParts(256).getFirst().toBytes())
                .hasMessageContaining("reference 256 must be 0 to 255");
        assertThatThrownBy(() -> two.toParts(-1)).hasMessageContaining("reference -1");
    }

    @Test
    void noTextIsShownByAccident() {
        SmsText secret = SmsText.of("Rendez-vous porte 4");

        assertThat(secret + " " + secret.toParts(1)).doesNotContain("porte");
    }

    @Test
    void sevenBitsAreKeptForWhoAsksForThem() {
        assertThat(new SmsText("abc", UCS_2).units()).isEqualTo(3);
        assertThatThrownBy(() -> new SmsText("ç", GSM_7)).hasMessageContaining("GSM_7 lacks");
    }

    private static String lengths(SmsText sms) {
        return String.join(
                " ", sms.texts().stream().map(part -> Integer.toString(part.length())).toList());
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(SmsText.of(text).toParts(0).getFirst().toBytes());
    }
}

package org.muster.formats.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an author is told before sending. */
class SmsPreviewTest {

    private static final SmsTariff TARIFF = new SmsTariff(new BigDecimal("0.0475"), euro());

    @Test
    void nothingIsToldOfATextInSevenBits() {
        SmsPreview preview = SmsPreview.of("Rassemblement à 9 h à l'école");

        assertThat(preview.outside()).isEmpty();
        assertThat(preview.suggestion()).isEmpty();
        assertThat(preview.partsSaved()).isZero();
    }

    @Test
    void eachSignIsToldOnceWithItsCount() {
        SmsPreview preview = SmsPreview.of("L’ambassade a reçu l’appel 👍");

        assertThat(preview.outside())
                .containsExactly(
                        new OutsideSign("’", 2, Optional.of("'")),
                        new OutsideSign("ç", 1, Optional.of("c")),
                        new OutsideSign("👍", 1, Optional.empty()));
        assertThat(preview.suggestion()).isEmpty();
    }

    @Test
    void theSuggestionStandsBesideTheTextAndNeverInItsPlace() {
        String text = "ç".repeat(5) + "a".repeat(155);
        SmsPreview preview = SmsPreview.of(text);

        assertThat(preview.asWritten().text()).isEqualTo(text);
        assertThat(preview.asWritten().partCount()).isEqualTo(3);
        assertThat(suggested(preview)).isEqualTo("c".repeat(5) + "a".repeat(155));
        assertThat(preview.partsSaved()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '#',
            value = {
                "Façade fenêtre île maïs, Facade fenetre ile mais",
                "l’œuvre, l'oeuvre",
                "«\u00A0Oui\u00A0», \" Oui \"",
                "Attention\u202F!, Attention !",
                "10–12 h…, 10-12 h...",
                "e\u0301cole, école",
                "c\u0327a, ca",
                "Şahin Łódź, Sahin Lodz",
                "a\u200Bç, ac",
            })
    void nearSigns(String text, String near) {
        assertThat(suggested(SmsPreview.of(text))).isEqualTo(near);
    }

    @Test
    void anAccentWrittenApartIsOneSignToItsAuthor() {
        assertThat(SmsPreview.of("e\u0301cole").outside())
                .containsExactly(new OutsideSign("e\u0301", 1, Optional.of("é")));
    }

    @Test
    void arabicHasNoNearSigns() {
        SmsPreview preview = SmsPreview.of("توجهوا إلى المطار");

        assertThat(preview.suggestion()).isEmpty();
        assertThat(preview.outside()).hasSize(11).allMatch(sign -> sign.near().isEmpty());
    }

    @Test
    void aLongerSuggestionSavesNothing() {
        SmsPreview preview = SmsPreview.of("…".repeat(70));

        assertThat(preview.asWritten().partCount()).isEqualTo(1);
        assertThat(preview.suggestion().orElseThrow().partCount()).isEqualTo(2);
        assertThat(preview.partsSaved()).isZero();
    }

    @Test
    void pricesAreExact() {
        SmsText three = SmsText.of("ç".repeat(160));

        assertThat(TARIFF.price(three, 1_237)).isEqualTo(new BigDecimal("176.2725"));
        assertThat(TARIFF.price(SmsText.of("c".repeat(160)), 1_237))
                .isEqualTo(new BigDecimal("58.7575"));
        assertThat(TARIFF.price(three, 0)).isEqualByComparingTo("0");
    }

    @Test
    void noPriceAndNoCountBelowZero() {
        assertThatThrownBy(() -> new SmsTariff(new BigDecimal("-0.01"), euro()))
                .hasMessageContaining("perPart -0.01");
        assertThatThrownBy(() -> TARIFF.price(SmsText.of("a"), -1))
                .hasMessageContaining("recipients -1");
    }

    private static String suggested(SmsPreview preview) {
        return preview.suggestion().orElseThrow().text();
    }

    private static Currency euro() {
        return Currency.getInstance("EUR");
    }
}

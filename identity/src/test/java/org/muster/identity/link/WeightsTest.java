package org.muster.identity.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.muster.testkit.lists.Families;

/** Weights are kept as text and are the same when they are read again. */
class WeightsTest {

    @Test
    void textComesBackToTheLastBit() {
        Linkage linkage = Quality.link(new Families(31, 3000, true).rows(), LinkSettings.USUAL);

        assertThat(linkage.weights().isLearned()).isTrue();
        for (Weights weights : List.of(Weights.SHIPPED, linkage.weights())) {
            Weights again = Weights.parse(weights.toText());
            assertThat(again.version()).isEqualTo(weights.version());
            assertThat(again.same()).isDeepEqualTo(weights.same());
            assertThat(again.relatives()).isDeepEqualTo(weights.relatives());
            assertThat(again.strangers()).isDeepEqualTo(weights.strangers());
        }
        assertThat(Partners.parse(linkage.partners().toText())).isEqualTo(linkage.partners());
    }

    @Test
    void otherNumbersHaveAnotherVersion() {
        Weights one =
                Quality.link(new Families(32, 3000, true).rows(), LinkSettings.USUAL).weights();
        Weights other =
                Quality.link(new Families(33, 3000, true).rows(), LinkSettings.USUAL).weights();

        assertThat(one.version()).isNotEqualTo(other.version());
    }

    @Test
    void whatIsNotWeightsIsRefusedWithItsLine() {
        String text = Weights.SHIPPED.toText();

        assertThatThrownBy(() -> Weights.parse("")).hasMessageContaining("34 lines");
        assertThatThrownBy(() -> Weights.parse(text.replace("same sex", "same six")))
                .hasMessageContaining("line 6")
                .hasMessageContaining("same sex");
        assertThatThrownBy(() -> Weights.parse(text.replace("same sex 0.985", "same sex 1.985")))
                .hasMessageContaining("'1.985'")
                .hasMessageContaining("between 0 and 1");
        assertThatThrownBy(() -> Partners.parse("partners 1 2 3")).hasMessageContaining("4");
    }
}

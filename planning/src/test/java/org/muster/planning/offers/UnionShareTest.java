package org.muster.planning.offers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class UnionShareTest {

    @Test
    void whatIsNotReachedIsNeitherCountedNorShownAsReached() {
        UnionShare almost = new UnionShare(1_000, 299, false);
        assertThat(almost.holds()).isFalse();
        assertThat(almost.thousandths()).isEqualTo(299);
        assertThat(almost.missing()).isEqualTo(2);
        assertThat(new UnionShare(10_000, 2_999, false).thousandths()).isEqualTo(299);
        assertThat(new UnionShare(10, 3, false).holds()).isTrue();
        assertThat(new UnionShare(0, 0, false).holds()).isTrue();
    }

    /** Each share of up to 400 seats, beside exact decimals. */
    @Test
    void itIsExactForEveryNumberOfSeats() {
        BigDecimal least = new BigDecimal("0.3");
        for (int offered = 0; offered <= 400; offered++) {
            BigDecimal needed = least.multiply(BigDecimal.valueOf(offered));
            for (int others = 0; others <= offered; others++) {
                boolean enough = BigDecimal.valueOf(others).compareTo(needed) >= 0;
                assertThat(new UnionShare(offered, others, false).holds())
                        .as("%d of %d", others, offered)
                        .isEqualTo(enough);
            }
        }
    }
}

package org.muster.server.messaging.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ValidityTest {
    private static final Instant NOW = Instant.parse("2023-08-02T12:00:00Z");

    @Test
    void isRelativeInSixteenSigns() {
        assertThat(in(Duration.ofHours(48))).isEqualTo("000002000000000R").hasSize(16);
        assertThat(in(Duration.ofSeconds(3_725))).isEqualTo("000000010205000R");
        assertThat(in(Duration.ofDays(400))).isEqualTo("000028000000000R");
    }

    @Test
    void whatIsOverHasNone() {
        assertThatThrownBy(() -> in(Duration.ofMillis(999)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String in(Duration left) {
        return Validity.until(NOW.plus(left), NOW);
    }
}

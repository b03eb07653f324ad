package org.muster.server.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

    private static final RetryPolicy POLICY =
            new RetryPolicy(Duration.ofSeconds(10), Duration.ofMinutes(2), 7);

    @Test
    void waitsDoubleUpToTheBoundAndEnd() {
        assertThat(
                        IntStream.rangeClosed(1, 8)
                                .mapToObj(made -> POLICY.waitAfter(made, Optional.empty())))
                .containsExactly(
                        seconds(10),
                        seconds(20),
                        seconds(40),
                        seconds(80),
                        seconds(120),
                        seconds(120),
                        Optional.empty(),
                        Optional.empty());
    }

    @Test
    void whatTheOtherSideAsksIsHeardWithinTheBound() {
        assertThat(POLICY.waitAfter(1, seconds(45))).isEqualTo(seconds(45));
        assertThat(POLICY.waitAfter(3, seconds(45))).isEqualTo(seconds(45));
        assertThat(POLICY.waitAfter(4, seconds(45))).isEqualTo(seconds(80));
        assertThat(POLICY.waitAfter(1, seconds(86_400))).isEqualTo(seconds(120));
        assertThat(POLICY.waitAfter(7, seconds(1))).isEmpty();
    }

    @Test
    void manyAttemptsDoNotOverflow() {
        RetryPolicy endless =
                new RetryPolicy(Duration.ofDays(300), Duration.ofDays(400), Integer.MAX_VALUE);

        assertThat(endless.waitAfter(2_000_000, Optional.empty())).contains(Duration.ofDays(400));
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> new RetryPolicy(Duration.ZERO, Duration.ofSeconds(1), 1))
                .hasMessageContaining("first PT0S");
        assertThatThrownBy(() -> new RetryPolicy(Duration.ofSeconds(2), Duration.ofSeconds(1), 1))
                .hasMessageContaining("longest PT1S");
        assertThatThrownBy(() -> new RetryPolicy(Duration.ofSeconds(1), Duration.ofSeconds(1), 0))
                .hasMessageContaining("attempts 0");
        assertThatThrownBy(() -> POLICY.waitAfter(0, Optional.empty()))
                .hasMessageContaining("made 0");
    }

    private static Optional<Duration> seconds(long count) {
        return Optional.of(Duration.ofSeconds(count));
    }
}

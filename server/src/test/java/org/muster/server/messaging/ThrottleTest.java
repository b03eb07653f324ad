package org.muster.server.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Turns on a clock that a test moves. */
class ThrottleTest {

    private static final Instant NOON = Instant.parse("2023-08-02T12:00:00Z");

    @Test
    void aBurstThenOneAfterAnother() {
        assertThat(delays(Throttle.perSecond(10, 3, NOON), NOON, 6))
                .containsExactly(0L, 0L, 0L, 100L, 200L, 300L);
    }

    @Test
    void aRestFillsTheBucketAndNoMore() {
        Throttle throttle = Throttle.perSecond(10, 3, NOON);
        for (int i = 0; i < 3; i++) {
            throttle = throttle.take(NOON).after();
        }

        assertThat(delays(throttle, NOON.plusMillis(150), 3)).containsExactly(0L, 50L, 150L);
        assertThat(delays(throttle, NOON.plusSeconds(3_600), 5))
                .containsExactly(0L, 0L, 0L, 100L, 200L);
    }

    @Test
    void oneInASecond() {
        assertThat(delays(Throttle.perSecond(1, 1, NOON), NOON, 3))
                .containsExactly(0L, 1_000L, 2_000L);
    }

    /** However it is asked: in no second are there more than the rate and the burst allow. */
    @RepeatedTest(5)
    void noSecondHasMore(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int rate = 1 + random.nextInt(50);
        int burst = 1 + random.nextInt(20);
        Throttle throttle = Throttle.perSecond(rate, burst, NOON);
        Instant now = NOON;
        List<Instant> turns = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            now = now.plusMillis(random.nextInt(random.nextInt(20) == 0 ? 2_000 : 20));
            Throttle.Turn turn = throttle.take(now);
            throttle = turn.after();
            turns.add(now.plus(turn.delay()));
        }
        assertThat(turns).isSorted();
        for (int first = 0; first + rate + burst < turns.size(); first++) {
            Duration span = Duration.between(turns.get(first), turns.get(first + rate + burst));
            assertThat(span).isGreaterThan(Duration.ofSeconds(1).minusNanos(1));
        }
    }

    @Test
    void aThreadWaitsItsTurn() throws InterruptedException {
        AtomicReference<Instant> clock = new AtomicReference<>(NOON);
        List<Duration> slept = new ArrayList<>();
        Pace pace =
                new Pace(
                        Throttle.perSecond(4, 1, NOON),
                        clock::get,
                        time -> {
                            slept.add(time);
                            clock.updateAndGet(now -> now.plus(time));
                        });

        for (int i = 0; i < 4; i++) {
            pace.await();
        }

        assertThat(slept)
                .containsExactly(
                        Duration.ofMillis(250), Duration.ofMillis(250), Duration.ofMillis(250));
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> Throttle.perSecond(0, 1, NOON)).hasMessageContaining("turns 0");
        assertThatThrownBy(() -> Throttle.perSecond(1, 0, NOON)).hasMessageContaining("burst 0");
    }

    private static List<Long> delays(Throttle from, Instant now, int times) {
        List<Long> all = new ArrayList<>();
        Throttle throttle = from;
        for (int i = 0; i < times; i++) {
            Throttle.Turn turn = throttle.take(now);
            throttle = turn.after();
            all.add(turn.delay().toMillis());
        }
        return all;
    }
}

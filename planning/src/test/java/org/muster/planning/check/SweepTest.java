package org.muster.planning.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SweepTest {
    private static final Instant START = Instant.parse("2023-08-01T00:00:00Z");

    private record Use(int from, int to, int amount) {}

    @Test
    void whoLeavesMakesRoomForWhoComesAtThatMoment() {
        Sweep sweep = new Sweep();
        sweep.add(at(0), at(10), 2);
        sweep.add(at(10), at(20), 2);
        assertThat(sweep.above(2)).isEmpty();
        assertThat(sweep.above(1)).containsExactly(new Sweep.Stretch(at(0), at(20), 2));
    }

    @Test
    void whatEndsBeforeItBeginsIsNothing() {
        Sweep sweep = new Sweep();
        sweep.add(at(5), at(5), 9);
        sweep.add(at(6), at(5), 9);
        assertThat(sweep.above(0)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void itCountsAsMinuteByMinute(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 1_000; round++) {
            List<Use> uses = new ArrayList<>();
            Sweep sweep = new Sweep();
            for (int i = 0; i < random.nextInt(8); i++) {
                Use use = new Use(random.nextInt(30), random.nextInt(30), random.nextInt(5));
                uses.add(use);
                sweep.add(at(use.from()), at(use.to()), use.amount());
            }
            int limit = random.nextInt(6);
            int from = random.nextInt(30);
            int to = from + 1 + random.nextInt(10);
            assertThat(minutesAbove(sweep, limit)).isEqualTo(minutesAbove(uses, limit));
            assertThat(sweep.anyAbove(limit)).isEqualTo(!sweep.above(limit).isEmpty());
            assertThat(sweep.most(at(from), at(to))).isEqualTo(most(uses, from, to));
        }
    }

    @Test
    void aWindowIsOpenAtItsEnd() {
        Windows windows = new Windows(Duration.ofMinutes(60));
        windows.add(at(0), 2);
        windows.add(at(60), 2);
        assertThat(windows.above(2)).isEmpty();
        windows.add(at(59), 1);
        assertThat(windows.above(2)).containsExactly(new Sweep.Stretch(at(0), at(60), 3));
    }

    private static List<Integer> minutesAbove(Sweep sweep, int limit) {
        List<Integer> minutes = new ArrayList<>();
        for (Sweep.Stretch stretch : sweep.above(limit)) {
            for (int minute = 0; minute < 40; minute++) {
                if (!at(minute).isBefore(stretch.from()) && at(minute).isBefore(stretch.to())) {
                    minutes.add(minute);
                }
            }
        }
        return minutes;
    }

    private static List<Integer> minutesAbove(List<Use> uses, int limit) {
        List<Integer> minutes = new ArrayList<>();
        for (int minute = 0; minute < 40; minute++) {
            if (used(uses, minute) > limit) {
                minutes.add(minute);
            }
        }
        return minutes;
    }

    private static long most(List<Use> uses, int from, int to) {
        long most = 0;
        for (int minute = from; minute < to; minute++) {
            most = Math.max(most, used(uses, minute));
        }
        return most;
    }

    private static long used(List<Use> uses, int minute) {
        return uses.stream()
                .filter(use -> use.from() <= minute && minute < use.to())
                .mapToLong(Use::amount)
                .sum();
    }

    private static Instant at(int minute) {
        return START.plusSeconds(60L * minute);
    }
}

package org.muster.planning.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.planning.model.Span;

class GateTest {
    private static final Instant START = Instant.parse("2023-08-01T00:00:00Z");

    private record Comers(int comes, int cutOff, int people) {}

    @Test
    void whoMustPassFirstGoesFirstWhoeverCameFirst() {
        Gate gate = new Gate(60, List.of());
        gate.add(at(0), at(120), 90);
        gate.add(at(30), at(60), 30);
        assertThat(gate.late()).isEmpty();
    }

    @Test
    void aThirdOfAPersonTooManyIsLate() {
        Gate gate = new Gate(20, List.of());
        gate.add(at(0), at(10), 3);
        Gate slower = new Gate(16, List.of());
        slower.add(at(0), at(10), 3);
        assertThat(gate.late()).isEmpty();
        assertThat(slower.late()).containsExactly(new Gate.Late(at(10), 1));
    }

    @Test
    void aClosedGatePassesNobody() {
        Gate gate = new Gate(60, List.of(span(0, 10), span(50, 60)));
        gate.add(at(5), at(55), 11);
        assertThat(gate.late()).containsExactly(new Gate.Late(at(55), 1));
    }

    @Test
    void whoComesAtTheCutOffIsLate() {
        Gate gate = new Gate(60, List.of());
        gate.add(at(5), at(5), 2);
        gate.add(at(6), at(5), 3);
        assertThat(gate.late()).extracting(Gate.Late::people).containsExactly(2L, 3L);
    }

    /**
     * Everybody passes exactly when for every pair of moments those who come after the first and
     * must pass by the second are no more than the gate can do between them.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void nobodyIsLateExactlyWhenNoStretchOfTimeIsTooShort(long seed) {
        Random random = new Random(seed);
        int late = 0;
        for (int round = 0; round < 2_000; round++) {
            int perHour = 1 + random.nextInt(20) * 7;
            List<Span> open = random.nextBoolean() ? List.of() : hours(random);
            List<Comers> comers = new ArrayList<>();
            Gate gate = new Gate(perHour, open);
            for (int i = 0; i < 1 + random.nextInt(5); i++) {
                int comes = random.nextInt(100);
                Comers some =
                        new Comers(comes, comes + 1 + random.nextInt(60), 1 + random.nextInt(40));
                comers.add(some);
                gate.add(at(some.comes()), at(some.cutOff()), some.people());
            }
            boolean fits = isEnough(perHour, open, comers);
            assertThat(gate.late().isEmpty()).as("round %d", round).isEqualTo(fits);
            late += fits ? 0 : 1;
        }
        assertThat(late).isBetween(200, 1_800);
    }

    private static boolean isEnough(int perHour, List<Span> open, List<Comers> comers) {
        for (Comers first : comers) {
            for (Comers last : comers) {
                long people =
                        comers.stream()
                                .filter(it -> it.comes() >= first.comes())
                                .filter(it -> it.cutOff() <= last.cutOff())
                                .mapToLong(Comers::people)
                                .sum();
                long minutes = 0;
                for (int minute = first.comes(); minute < last.cutOff(); minute++) {
                    minutes += LegRules.isOpen(open, at(minute)) ? 1 : 0;
                }
                if (people * 60 > minutes * perHour) {
                    return false;
                }
            }
        }
        return true;
    }

    private static List<Span> hours(Random random) {
        int closes = 20 + random.nextInt(40);
        return List.of(span(0, closes), span(closes + random.nextInt(30), 200));
    }

    private static Span span(int from, int to) {
        return new Span(at(from), at(to));
    }

    private static Instant at(int minute) {
        return START.plusSeconds(60L * minute);
    }
}

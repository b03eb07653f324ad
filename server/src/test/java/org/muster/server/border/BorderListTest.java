package org.muster.server.border;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.muster.core.fact.LegId;
import org.muster.formats.edifact.LevelA;

/** The reference of an interchange: one sender must not use one twice. */
class BorderListTest {
    private static final Instant EVENING = Instant.parse("2023-08-02T18:05:59Z");

    @Test
    void everyLegHasItsOwnReferenceInEachMinuteAndItFits() {
        LegId fourth = LegId.parse("L-7K3Q-9XTM-42HA");
        LegId fifth = LegId.parse("L-7K3Q-9XTM-42HB");
        List<String> references =
                Stream.of(EVENING, EVENING.plusSeconds(1), EVENING.plusSeconds(366L * 86_400))
                        .flatMap(now -> Stream.of(fourth, fifth).map(leg -> of(leg, now)))
                        .toList();
        assertThat(references).doesNotHaveDuplicates().allMatch(LevelA::hasAll);
        assertThat(references).allMatch(reference -> reference.length() == 14);
        assertThat(of(fourth, EVENING)).isEqualTo(of(fourth, EVENING.minusSeconds(59)));
        assertThat(of(fourth, EVENING)).endsWith("9XTM42HA");
    }

    private static String of(LegId leg, Instant now) {
        return BorderList.reference(leg, now);
    }
}

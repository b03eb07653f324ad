package org.muster.formats.cap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.formats.cap.Standing.Why.CANCELLED;
import static org.muster.formats.cap.Standing.Why.EXPIRED;
import static org.muster.formats.cap.Standing.Why.UPDATED;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.muster.formats.cap.Standing.Ended;

/** Which of a chain of alerts stand. */
class StandingTest {

    private static final Alert FIRST = Niamey.call();
    private static final Alert SECOND =
            Niamey.later("2", 30).asUpdateOf(List.of(FIRST.reference()));
    private static final Alert THIRD =
            Niamey.later("3", 60).asUpdateOf(List.of(SECOND.reference()));
    private static final Alert CANCEL =
            Niamey.later("4", 90).asCancelOf(List.of(FIRST.reference(), THIRD.reference()));

    private static Instant after(int minutes) {
        return Niamey.AT_SIX.plusMinutes(minutes).toInstant();
    }

    private static Standing at(int minutes, Alert... alerts) {
        return Standing.at(after(minutes), List.of(alerts));
    }

    @Test
    void theLastOfAChainStandsUntilItIsCancelled() {
        Alert[] all = {FIRST, SECOND, THIRD, CANCEL};

        assertThat(at(0, all).standing()).containsExactly(FIRST);
        assertThat(at(45, all).standing()).containsExactly(SECOND);
        assertThat(at(60, all).standing()).containsExactly(THIRD);
        assertThat(at(90, all).standing()).isEmpty();
        assertThat(at(90, all).ended().stream().map(Ended::why))
                .containsExactly(CANCELLED, UPDATED, CANCELLED);
        assertThat(at(-1, all).standing()).isEmpty();
    }

    @Test
    void whatRanOutDoesNotStand() {
        assertThat(at(18 * 60 - 1, FIRST).standing()).containsExactly(FIRST);
        assertThat(at(18 * 60, FIRST).ended().getFirst().why()).isEqualTo(EXPIRED);
    }

    @Test
    void aZoneWrittenOtherwiseIsTheSameMessage() {
        AlertReference utc =
                new AlertReference(
                        FIRST.sender(),
                        FIRST.identifier(),
                        FIRST.sent().withOffsetSameInstant(ZoneOffset.UTC));

        assertThat(at(90, FIRST, Niamey.later("5", 10).asCancelOf(List.of(utc))).standing())
                .isEmpty();
    }

    @Test
    void noExerciseAndNoStrangerEndsARealAlert() {
        Alert real = as(FIRST, FIRST.sender(), Status.ACTUAL);
        Alert exercise = Niamey.later("6", 10).asCancelOf(List.of(real.reference()));
        Alert stranger =
                as(Niamey.later("7", 10), "other.example", Status.ACTUAL)
                        .asCancelOf(List.of(real.reference()));
        Standing standing = at(30, real, exercise, stranger);

        assertThat(standing.standing()).containsExactly(real);
        assertThat(standing.unheeded().stream().map(Standing.Unheeded::alert))
                .containsExactlyInAnyOrder(exercise, stranger);
    }

    @Test
    void twoThatEndEachOtherDoNot() {
        Alert one = Niamey.later("8", 10);
        Alert other = Niamey.later("9", 10).asUpdateOf(List.of(one.reference()));
        Alert back = one.asUpdateOf(List.of(other.reference()));

        assertThat(at(30, back, other).standing()).hasSize(2);
    }

    @Test
    void orderAndRepeatsMakeNoDifference() {
        List<Alert> all = new ArrayList<>(List.of(FIRST, SECOND, THIRD, CANCEL));
        for (long seed = 0; seed < 40; seed++) {
            all.add(new AlertDraws(seed).alert());
        }
        Standing expected = Standing.at(after(75), all);
        all.addAll(List.copyOf(all));
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(all, new Random(seed));
            assertThat(Standing.at(after(75), all)).isEqualTo(expected);
        }
    }

    private static Alert as(Alert alert, String sender, Status status) {
        return Alert.of(
                alert.identifier(),
                sender,
                alert.sent(),
                status,
                alert.note(),
                alert.incidents(),
                alert.infos());
    }
}

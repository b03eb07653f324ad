package org.muster.exercises.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.muster.core.account.AccountState;
import org.muster.core.account.Balance;
import org.muster.core.fact.NodeId;
import org.muster.core.movement.Leg;
import org.muster.exercises.figures.Contradiction;
import org.muster.ledger.desk.Desk;

/** A ship, two convoys, a figure that cannot be met and one that is missing. */
class PortHavenTest {

    @Test
    void tellsTheFigureThatCannotBeMetAndMeetsTheOthers() throws Exception {
        Exercise exercise =
                new Exercise(NiameyTest.read(Path.of("src/main/resources/exercises/port-haven")));
        ExerciseClock clock = exercise.newClock();
        try (Desk desk =
                Desk.open(
                        exercise.operation(),
                        new MemoryLedger(),
                        new NodeId("hub"),
                        clock,
                        exercise.newIds())) {
            exercise.play(desk, clock, (move, time) -> {});
            List<Figure> figures = exercise.check(desk);
            assertThat(figures.stream().filter(Figure::isMet))
                    .extracting(figure -> figure.published().souls())
                    .containsExactly(320, 318, 410);
            assertThat(figures.stream().filter(figure -> !figure.isMet()))
                    .extracting(Figure::souls)
                    .containsExactly(410);
            assertThat(Balance.of(desk.view()).count(AccountState.ARRIVED)).isEqualTo(410);
            assertThat(Leg.listAll(desk.view()))
                    .extracting(leg -> leg.aboard().size())
                    .containsExactly(112, 74, 318, 92);
        }
        assertThat(exercise.contradictions())
                .extracting(Contradiction::sentence)
                .singleElement()
                .asString()
                .contains("415");
    }

    @Test
    void sameSeedSameFacts() throws Exception {
        assertThat(facts()).isEqualTo(facts());
    }

    private static List<org.muster.core.fact.Recorded> facts() throws Exception {
        Exercise exercise =
                new Exercise(NiameyTest.read(Path.of("src/main/resources/exercises/port-haven")));
        ExerciseClock clock = exercise.newClock();
        MemoryLedger ledger = new MemoryLedger();
        try (Desk desk =
                Desk.open(
                        exercise.operation(),
                        ledger,
                        new NodeId("hub"),
                        clock,
                        exercise.newIds())) {
            exercise.play(desk, clock, (move, time) -> {});
        }
        List<org.muster.core.fact.Recorded> facts = new java.util.ArrayList<>();
        ledger.replay(exercise.operation(), facts::add);
        assertThat(facts).isNotEmpty();
        return facts;
    }
}

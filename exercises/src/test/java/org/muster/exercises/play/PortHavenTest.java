package org.muster.exercises.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.muster.core.account.AccountState;
import org.muster.core.account.Balance;
import org.muster.core.estimate.Estimate;
import org.muster.core.estimate.Outcome;
import org.muster.core.estimate.SourceCount;
import org.muster.core.estimate.Survey;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.Stamp;
import org.muster.core.fact.View;
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
            theEstimateBeforeTheFirstShipHoldsWhoWasThere(exercise, desk.view());
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

    private static void theEstimateBeforeTheFirstShipHoldsWhoWasThere(
            Exercise exercise, View view) {
        var plan = exercise.folder().operation();
        Instant then = LocalDateTime.parse("2031-05-12T04:00").atZone(plan.zone()).toInstant();
        View known = view.asOf(Stamp.endOf(then));
        var scope = Optional.of(plan.own());
        List<SourceCount> counts = Survey.count(known, scope, then, plan.zone());
        Estimate estimate = Estimate.of(then, scope, counts, List.of(), 1);
        assertThat(estimate.listed()).isEqualTo(plan.listed());
        assertThat(plan.present() + plan.unlisted()).isBetween(estimate.low(), estimate.high());
        Outcome outcome =
                Outcome.of(view, List.of(estimate), view.moment(), plan.zone()).getFirst();
        assertThat(outcome.wereHere()).isBetween(estimate.low(), estimate.high());
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

package org.muster.planning.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.muster.planning.drawn.DrawnPlan;
import org.muster.planning.drawn.DrawnProblem;
import org.muster.planning.model.Policy;
import org.muster.planning.model.Problem;
import org.muster.planning.plan.Plan;
import org.muster.planning.plan.Score;

class ScoresTest {
    private static final Problem PROBLEM = DrawnProblem.of(Drawings.PROBLEM);
    private static final Plan PLAN = DrawnPlan.of(Drawings.PLAN);

    @Test
    void levelsComeInThePolicysOrderWithTheClassesApart() {
        assertThat(Scores.of(PROBLEM, PLAN).values().stream().map(ScoresTest::name))
                .containsExactly(
                        "LEFT_BY_CLASS sick",
                        "LEFT_BY_CLASS all",
                        "OUT_BY_DEADLINE",
                        "EXPOSURE",
                        "TOLD_ANEW",
                        "COST");
        Problem mended = PROBLEM.withPolicy(PROBLEM.policy().withLevels(Policy.REPAIR));
        assertThat(Scores.of(mended, PLAN).values().get(3).level())
                .isEqualTo(Policy.Level.TOLD_ANEW);
    }

    /**
     * Hours from 04:00, twice as heavy from 12:00 on: F1 6, F2 26, F3 54, X1 8, to the end 62. On
     * the road R-A the first convoy is in the risk for half an hour, which weighs 3.
     */
    @Test
    void valuesAreThoseCountedByHand() {
        double waiting = 3 * 4 * 6 + 4 * 4 * 6 + 6 * 4 * 26 + 4 * 54 + 8 + 62;
        double risk = (3 + 4) * 4 * 0.5 * 3;
        assertThat(values(PLAN))
                .isEqualTo(
                        Map.of(
                                "LEFT_BY_CLASS sick",
                                0.0,
                                "LEFT_BY_CLASS all",
                                1.0,
                                "OUT_BY_DEADLINE",
                                7 * 0.5 + 6 + 4 + 1,
                                "EXPOSURE",
                                waiting + risk,
                                "TOLD_ANEW",
                                4.0 + 1,
                                "COST",
                                7 * 100.0));
    }

    @Test
    void nobodyIsOutByTheEmptyPlan() {
        assertThat(values(Plan.NOBODY))
                .isEqualTo(
                        Map.of(
                                "LEFT_BY_CLASS sick", 13.0,
                                "LEFT_BY_CLASS all", 6.0,
                                "OUT_BY_DEADLINE", 0.0,
                                "EXPOSURE", (13 * 4 + 6) * 62.0,
                                "TOLD_ANEW", 6.0 + 4 + 1,
                                "COST", 0.0));
    }

    @Test
    void aLegAtTheDeadlineIsInTime() {
        String later = Drawings.with(Drawings.PROBLEM, "deadline=2.12:00", "deadline=2.11:00");
        String sooner = Drawings.with(Drawings.PROBLEM, "deadline=2.12:00", "deadline=2.10:59");
        assertThat(out(later)).isEqualTo(14.5);
        assertThat(out(sooner)).isEqualTo(10.5);
    }

    private static double out(String problem) {
        return Scores.of(DrawnProblem.of(problem), PLAN).values().get(2).value();
    }

    private static Map<String, Double> values(Plan plan) {
        return Scores.of(PROBLEM, plan).values().stream()
                .collect(Collectors.toMap(ScoresTest::name, Score.Value::value));
    }

    private static String name(Score.Value value) {
        return (value.level() + " " + value.priority()).strip();
    }
}

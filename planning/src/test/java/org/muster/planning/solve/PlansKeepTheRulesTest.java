package org.muster.planning.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.planning.check.PlanCheck;
import org.muster.planning.check.Scores;
import org.muster.planning.model.Problem;
import org.muster.planning.plan.Score;

/** Whatever the problem, the checker finds nothing wrong and counts the same. */
class PlansKeepTheRulesTest {

    @ParameterizedTest
    @ValueSource(longs = {0, 100, 200, 300})
    void greedyPlans(long first) {
        for (long seed = first; seed < first + 100; seed++) {
            Problem problem = RandomProblems.of(seed);
            holds(seed, problem, Planners.greedy().solve(problem, Optional.empty(), Watch.NONE));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1000, 1040, 1080})
    void plansOfTheEngine(long first) {
        for (long seed = first; seed < first + 40; seed++) {
            Problem problem = RandomProblems.of(seed);
            Result greedy = Planners.greedy().solve(problem, Optional.empty(), Watch.NONE);
            Result result =
                    Planners.best(Duration.ofSeconds(2))
                            .solve(problem, Optional.empty(), Watch.NONE);
            holds(seed, problem, result);
            assertThat(Order.isBetter(greedy.score(), result.score())).isFalse();
        }
    }

    static void holds(long seed, Problem problem, Result result) {
        assertThat(PlanCheck.of(problem, result.plan()).broken()).as("seed %d", seed).isEmpty();
        Score counted = Scores.of(problem, result.plan());
        for (int i = 0; i < counted.values().size(); i++) {
            Score.Value told = result.score().values().get(i);
            Score.Value is = counted.values().get(i);
            assertThat(told.level()).isEqualTo(is.level());
            assertThat(told.priority()).isEqualTo(is.priority());
            assertThat(told.value())
                    .as("seed %d, %s %s", seed, is.level(), is.priority())
                    .isCloseTo(is.value(), within(1e-6 * Math.max(1, Math.abs(is.value()))));
        }
    }
}

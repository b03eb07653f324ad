package org.muster.planning.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.planning.engine.Engine;
import org.muster.planning.instances.Instances;
import org.muster.planning.model.Carrier.Fit;
import org.muster.planning.model.Problem;
import org.muster.planning.plan.Score;
import org.muster.planning.solve.Greedy.Weighing;

/**
 * No plan passes what the linear model tells as the best, and what dives into it keeps the rules.
 */
class FlowTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @BeforeAll
    static void theEngineIsThere() {
        assertThat(Engine.isThere()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {5000, 5040, 5080, 5120})
    void noPlanPassesTheBest(long first) {
        int reached = 0;
        for (long seed = first; seed < first + 40; seed++) {
            Outline outline = new Outline(RandomProblems.of(seed));
            List<Draft> plans = plans(outline);
            for (Goal goal : Goal.of(outline)) {
                if (Flow.knows(goal)) {
                    reached += holds(seed, outline, goal, plans) ? 1 : 0;
                }
            }
        }
        assertThat(reached).isGreaterThan(40);
    }

    private static boolean holds(long seed, Outline outline, Goal goal, List<Draft> plans) {
        Flow flow = new Flow(outline, new Draft(outline, Manner.LATE));
        Optional<Flow.Answer> answer = flow.best(goal, LIMIT, () -> false);
        double most = answer.map(Flow.Answer::most).orElse(Double.POSITIVE_INFINITY);
        double best = plans.stream().mapToDouble(goal::sum).max().orElseThrow();
        double unsure = 1 + 1e-6 * Math.abs(most);
        assertThat(best).as("seed %d, %s", seed, goal.level()).isLessThanOrEqualTo(most + unsure);
        return best >= most - unsure;
    }

    /** In Libya lorries drive to the airport, and nobody can lie on a lorry. */
    @Test
    void whoFitsOnNothingIsKnownToBeLeft() {
        Score.Value medical =
                Planners.best(LIMIT)
                        .solve(Instances.getProblem("libya"), Optional.empty(), Watch.NONE)
                        .score()
                        .values()
                        .getFirst();
        assertThat(medical.value()).isPositive();
        assertThat(medical.bound()).hasValue(medical.value());
    }

    @Test
    void whatIsKeptTakesNothingFromTheBest() {
        int kept = 0;
        for (long seed = 5300; seed < 5400; seed++) {
            Outline outline = new Outline(RandomProblems.of(seed));
            for (Draft plan : plans(outline)) {
                Draft half = half(plan);
                kept += half.batches().size();
                Flow flow = new Flow(outline, half);
                for (Goal goal : Goal.of(outline)) {
                    Optional<Flow.Answer> answer =
                            Flow.knows(goal)
                                    ? flow.best(goal, LIMIT, () -> false)
                                    : Optional.empty();
                    double most = answer.map(Flow.Answer::most).orElse(Double.POSITIVE_INFINITY);
                    assertThat((double) goal.sum(plan))
                            .as("seed %d, %s", seed, goal.level())
                            .isLessThanOrEqualTo(most + 1 + 1e-6 * Math.abs(most));
                }
            }
        }
        assertThat(kept).isGreaterThan(1_000);
    }

    /** Every other booking of a plan, and all that it flies. */
    private static Draft half(Draft plan) {
        Draft half = plan.anew();
        for (Departure leg : plan.outline().legs()) {
            Fit fit = plan.skies().fit(leg);
            if (fit != null) {
                half.flyAnyway(leg, fit);
            }
        }
        int number = 0;
        for (Batch batch : plan.batches()) {
            if (number++ % 2 == 0) {
                half.bookAgain(batch);
            }
        }
        return half;
    }

    private static List<Draft> plans(Outline outline) {
        List<Draft> plans = new ArrayList<>();
        for (Manner manner : List.of(Manner.LATE, Manner.EARLY, Manner.SAFE)) {
            for (Weighing weighing : Weighing.values()) {
                Draft draft = new Draft(outline, manner);
                Greedy.flyFixed(draft);
                new Greedy(draft, weighing, () -> false).fill();
                plans.add(draft);
            }
        }
        return plans;
    }

    @Test
    void whatDivesKeepsTheRules() {
        for (long seed = 5200; seed < 5300; seed++) {
            Problem problem = RandomProblems.of(seed);
            Outline outline = new Outline(problem);
            if (outline.legs().isEmpty()) {
                continue;
            }
            Flow flow = new Flow(outline, new Draft(outline, Manner.LATE));
            Goal goal = Goal.of(outline).getFirst();
            Optional<Flow.Answer> answer = flow.best(goal, LIMIT, () -> false);
            if (answer.isPresent()) {
                Dive dive = new Dive(flow, goal, new Draft(outline, Manner.EARLY), () -> false);
                Draft draft = dive.from(answer.get(), Duration.ofMillis(1), LIMIT);
                Score score = Worth.of(draft);
                Result result =
                        new Result(
                                Naming.plan(draft, Optional.empty()),
                                score,
                                false,
                                Duration.ZERO,
                                List.of());
                PlansKeepTheRulesTest.holds(seed, problem, result);
            }
        }
    }
}

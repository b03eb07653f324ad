package org.muster.planning.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.muster.core.operation.OperationState;
import org.muster.core.plan.Ground;
import org.muster.core.plan.Hours;
import org.muster.core.plan.PlanningSettings;
import org.muster.planning.check.PlanCheck;
import org.muster.planning.model.ProblemCheck;
import org.muster.planning.operation.Assumption.Kind;
import org.muster.planning.plan.Plan;
import org.muster.planning.solve.Planners;
import org.muster.planning.solve.Watch;
import org.muster.testkit.Scenario;

/** An operation of eight people and one aircraft, planned over the ground that a test enters. */
abstract class KnownGround {
    private static final String WORLD =
            """
            leg | leads  | belted | stretchers
            F1  | out    | 9      |

            person | born       | nationality | at
            Awa    | 1990-01-02 | FRA         | list
            Dan    | 1970-01-01 | CHN         | list
            Eve    | 1971-01-01 | CHN         | list
            Fay    | 1972-01-01 | FRA         | list
            Gus    | 1973-01-01 | FRA         | list
            Hal    | 1974-01-01 | FRA         | list
            Ida    | 1975-01-01 | FRA         | list
            Jon    | 1976-01-01 | FRA         | list
            """;

    static final Duration HALF_HOUR = Duration.ofMinutes(30);
    final Scenario s = Scenario.draw(WORLD);

    OperationProblem read(Ground... ground) {
        return read(LegChanges.NONE, ground);
    }

    OperationProblem read(LegChanges changes, Ground... ground) {
        OperationProblem read =
                OperationProblem.of(
                        s.viewNow(),
                        OperationState.find(s.viewNow(), Scenario.ID).orElseThrow(),
                        PlanningSettings.of(ground),
                        changes,
                        s.now());
        assertThat(ProblemCheck.check(read.problem()).listFirst()).isEmpty();
        return read;
    }

    static Plan solve(OperationProblem read) {
        return Planners.greedy().solve(read.problem(), Optional.empty(), Watch.NONE).plan();
    }

    /** A plan that keeps every rule. */
    static Plan kept(OperationProblem read) {
        Plan plan = solve(read);
        assertThat(PlanCheck.of(read.problem(), plan).text()).isEmpty();
        return plan;
    }

    Ground.Road way(boolean convoy, String escorts, List<Ground.Risk> risks, Hours... hours) {
        return new Ground.Road(
                "way",
                "Niamey",
                "here",
                HALF_HOUR,
                convoy,
                OptionalInt.empty(),
                escorts,
                List.of(),
                risks,
                List.of(hours));
    }

    static boolean says(OperationProblem read, Kind kind) {
        return read.assumptions().stream().anyMatch(one -> one.kind() == kind);
    }
}

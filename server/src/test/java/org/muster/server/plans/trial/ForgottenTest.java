package org.muster.server.plans.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.muster.core.fact.OperationId;
import org.muster.planning.instances.Instances;
import org.muster.planning.model.Problem;
import org.muster.planning.plan.Plan;
import org.muster.planning.solve.Planners;
import org.muster.planning.solve.Watch;
import org.muster.server.plans.Drafts;
import org.muster.server.plans.Readings;

/** What goes on for an alternative ends with it. */
class ForgottenTest {
    private static final OperationId OPERATION = new OperationId("here");

    @Test
    void whatIsPlayedOfAForgottenAlternativeIsAskedToStop() {
        Drafts drafts = new Drafts(new Readings());
        try (Trials trials = new Trials(drafts)) {
            Problem problem = Instances.getProblem("niamey");
            Plan plan = Planners.greedy().solve(problem, Optional.empty(), Watch.NONE).plan();
            Subject subject =
                    new Subject(1, "one", problem, plan, Optional.empty(), Map.of(), List.of());
            PlaySettings usual = PlaySettings.usual(1);
            trials.play(OPERATION, subject, usual);
            Work<Played> work = trials.findPlayed(OPERATION, 1).orElseThrow();
            drafts.forget(new OperationId("elsewhere"), 1);
            drafts.forget(OPERATION, 2);
            assertThat(work.isAskedToStop()).isFalse();
            drafts.forget(OPERATION, 1);
            assertThat(work.isAskedToStop()).isTrue();
            assertThat(trials.findPlayed(OPERATION, 1)).isEmpty();
        }
    }
}

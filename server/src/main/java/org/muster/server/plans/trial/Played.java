package org.muster.server.plans.trial;

import java.util.Optional;
import org.muster.planning.simulate.CalledAhead;
import org.muster.planning.simulate.Outcome;
import org.muster.planning.simulate.Progress;
import org.muster.planning.simulate.Simulation;

/**
 * How a plan may go.
 *
 * @param called how many parties come by themselves when they are called
 * @param outcome empty while it is played
 */
public record Played(PlaySettings settings, int called, Optional<Outcome> outcome) {

    /** Plays the plan to the end, or until it is stopped. */
    static void play(Work<Played> work, PlaySettings settings) {
        Subject subject = work.subject();
        work.tell(0, settings.runs());
        work.tell(new Played(settings, 0, Optional.empty()));
        CalledAhead called =
                CalledAhead.of(subject.problem(), subject.plan(), settings.calledAhead());
        Outcome outcome =
                Simulation.of(called.problem(), called.plan(), settings.toAssumptions())
                        .run(settings.runs(), settings.seed(), progress(work));
        work.tell(new Played(settings, called.called(), Optional.of(outcome)));
    }

    private static Progress progress(Work<Played> work) {
        return new Progress() {
            @Override
            public void done(int runs, int asked) {
                work.tell(runs, asked);
            }

            @Override
            public boolean stopped() {
                return work.isAskedToStop();
            }
        };
    }
}

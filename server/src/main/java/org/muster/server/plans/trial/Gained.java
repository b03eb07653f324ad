package org.muster.server.plans.trial;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.muster.planning.model.Problem;
import org.muster.planning.operation.Assumption;
import org.muster.planning.plan.Score;
import org.muster.planning.solve.Planners;
import org.muster.planning.solve.Result;
import org.muster.planning.solve.Watch;
import org.muster.planning.why.Change;
import org.muster.planning.why.Gain;
import org.muster.planning.why.Variations;
import org.muster.planning.why.WhatIf;
import org.muster.planning.why.Why;
import org.muster.server.plans.trial.More.Departures;

/**
 * What one more of each thing would bring, as far as it was tried.
 *
 * @param tried what brings most first
 * @param untried for which there was no time
 */
public record Gained(List<More> tried, List<Change> untried) {
    /** Short, since a planner waits and a search beside it wants to go on as well. */
    public static final Duration EACH = Duration.ofSeconds(3);

    /** People an hour that one more lane of a gate passes. */
    private static final int LANE = 30;

    private static final int MOST = 16;

    private static final Comparator<More> MOST_FIRST =
            Comparator.comparing(More::isAny)
                    .thenComparing(More::people)
                    .thenComparing(More::sooner)
                    .reversed();

    public Gained {
        tried = List.copyOf(tried);
        untried = List.copyOf(untried);
    }

    /** Tries one thing after the other, and tells of each as soon as it is known. */
    static void gain(Work<Gained> work) {
        new Asking(work).run();
    }

    private static final class Asking {
        private final Work<Gained> work;
        private final Subject subject;
        private final Score now;
        private final Departures before;
        private final List<More> tried = new ArrayList<>();
        private @Nullable Problem asked;
        private @Nullable Result found;

        Asking(Work<Gained> work) {
            this.work = work;
            this.subject = work.subject();
            this.now = subject.score().orElseThrow();
            this.before = new Departures(subject.problem(), subject.plan());
        }

        void run() {
            List<Change> changes = changes();
            work.tell(0, changes.size());
            work.tell(new Gained(List.of(), changes));
            new WhatIf(subject.problem(), now, this::solve)
                    .run(
                            changes,
                            EACH.multipliedBy(changes.size()),
                            System::nanoTime,
                            work::isAskedToStop,
                            gain -> hear(gain, changes));
        }

        private List<Change> changes() {
            Why why = Why.of(subject.problem(), subject.plan());
            boolean endless =
                    subject.assumptions().stream()
                            .anyMatch(one -> one.kind() == Assumption.Kind.NO_DEADLINE);
            return Variations.listFor(subject.problem(), why.listBindings(), LANE).stream()
                    .filter(change -> !(endless && change instanceof Change.Deadline))
                    .limit(MOST)
                    .toList();
        }

        private Score solve(Problem problem, Duration left) {
            Duration limit = left.compareTo(EACH) < 0 ? left : EACH;
            Result result =
                    Planners.best(limit).solve(problem, Optional.empty(), new Stopping(work));
            asked = problem;
            found = result;
            return result.score();
        }

        private void hear(Gain gain, List<Change> changes) {
            // a search that was cut off says nothing of what it might have found
            if (!work.isAskedToStop() || gain.isAny()) {
                tried.add(more(gain));
            }
            List<Change> untried =
                    changes.stream()
                            .filter(change ->
                                    tried.stream().noneMatch(one -> one.change().equals(change)))
                            .toList();
            work.tell(tried.size(), changes.size());
            work.tell(new Gained(tried.stream().sorted(MOST_FIRST).toList(), untried));
        }

        private More more(Gain gain) {
            Problem problem = asked;
            Result result = found;
            if (problem == null || result == null || !gain.isAny()) {
                return More.nothing(gain.change(), result != null && result.proven());
            }
            return More.between(
                    gain.change(),
                    before,
                    new Departures(problem, result.plan()),
                    gain.effects(),
                    result.proven());
        }
    }

    private record Stopping(Work<Gained> work) implements Watch {
        @Override
        public void better(Result best) {}

        @Override
        public boolean stopped() {
            return work.isAskedToStop();
        }
    }
}

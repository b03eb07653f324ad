package org.muster.server.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.muster.planning.model.Fault;
import org.muster.planning.model.Policy.Level;
import org.muster.planning.plan.Score;
import org.muster.server.plans.Draft;
import org.muster.server.plans.Figures;
import org.muster.server.plans.Found;
import org.muster.server.plans.PlanState;

/**
 * An alternative.
 *
 * @param running whether a search for its plan goes on
 * @param seconds how long it is searched, or was
 * @param limit how many seconds a search may take
 * @param failure why no plan could be made; empty text where one could
 * @param figures there once a plan was found
 * @param moved people on another leg than in the plan in force, or on none; nobody knows where no
 *     plan is in force
 * @param broken rules that the plan breaks by a check of its own; adoptable only with none
 */
record OnePlan(
        int number,
        String name,
        int changes,
        String state,
        boolean running,
        OptionalDouble seconds,
        long limit,
        String failure,
        boolean proven,
        Instant madeOf,
        Optional<Figures> figures,
        OptionalInt moved,
        List<Reached> levels,
        List<String> broken) {

    /**
     * What the plan comes to on one level.
     *
     * @param bound what no plan can pass; empty where none is known
     * @param gap to the bound, as a share; 0 is proven best
     */
    record Reached(
            Level level, String priority, double value, OptionalDouble bound, OptionalDouble gap) {
        static List<Reached> list(Found found) {
            double people = Math.max(1, found.solved().souls());
            return found.result().score().values().stream().map(one -> of(one, people)).toList();
        }

        private static Reached of(Score.Value one, double people) {
            return new Reached(
                    one.level(), one.priority(), one.value(), one.bound(), one.gapAmong(people));
        }
    }

    static OnePlan of(Draft draft) {
        Optional<Found> found = draft.found();
        boolean inForce = draft.asked().inForce().isPresent();
        return new OnePlan(
                draft.number(),
                draft.name(),
                draft.changes().size(),
                draft.state().getClass().getSimpleName(),
                draft.isRunning(),
                draft.took().stream().mapToDouble(OnePlan::seconds).findFirst(),
                draft.limit().toSeconds(),
                draft.state() instanceof PlanState.Failed failed
                        ? failed.fault().map(Fault::sentence).orElse("")
                        : "",
                found.filter(one -> one.result().proven()).isPresent(),
                draft.asked().question().problem().from(),
                found.map(one -> one.board().figures()),
                found.filter(one -> inForce).stream().mapToInt(Found::peopleMoved).findFirst(),
                found.map(Reached::list).orElse(List.of()),
                found.stream()
                        .flatMap(one -> one.broken().stream())
                        .map(one -> one.rule() + ": " + one.sentence())
                        .toList());
    }

    private static double seconds(Duration took) {
        return took.toMillis() / 1000.0;
    }
}

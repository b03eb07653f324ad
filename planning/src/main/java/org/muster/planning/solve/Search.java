package org.muster.planning.solve;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.muster.planning.engine.Engine;
import org.muster.planning.model.Problem;
import org.muster.planning.plan.Plan;
import org.muster.planning.plan.Score;

/**
 * One search for a plan: the greedy one at once, then level by level the best that the engine
 * finds, each level without loss on those before it.
 */
final class Search {
    private static final long MOST_PAIRS = 20_000;

    private final Outline outline;
    private final Watch watch;
    private final long began = System.nanoTime();
    private final Duration limit;
    private final List<Goal> goals;
    private final OptionalDouble[] bounds;
    private final List<String> notes;
    private Draft best;

    Search(Problem problem, Optional<Plan> current, Watch watch, Duration limit) {
        outline = new Outline(problem);
        this.watch = watch;
        this.limit = limit;
        goals = Goal.of(outline);
        bounds = new OptionalDouble[goals.size()];
        notes = new ArrayList<>(outline.notes());
        best = first();
    }

    private Draft first() {
        Draft draft = new Draft(outline);
        Greedy.flyFixed(draft);
        new Greedy(draft, watch::stopped).fill();
        return draft;
    }

    Result run() {
        trivial();
        watch.better(result());
        if (!limit.isZero() && !proven()) {
            if (Engine.isThere()) {
                levels();
            } else {
                notes.add(
                        "The engine for proofs cannot be loaded here (%s); the plan is the greedy one."
                                .formatted(Engine.trouble().orElse("")));
            }
        }
        return result();
    }

    /** What cannot be passed whatever one does is a bound of every level. */
    private void trivial() {
        for (int i = 0; i < bounds.length; i++) {
            bounds[i] = OptionalDouble.of(goals.get(i).best());
        }
    }

    private void levels() {
        if (Seats.size(outline, MOST_PAIRS) > MOST_PAIRS) {
            notes.add("too large");
            return;
        }
        Exact exact = new Exact(outline, this::over);
        for (int i = 0; i < goals.size() && !over(); i++) {
            Goal goal = goals.get(i);
            if (!atBound(i)) {
                Exact.Found found = exact.best(goal, best, left());
                if (found.draft() != null) {
                    take(found.draft());
                }
                int level = i;
                found.bound().ifPresent(bound -> tighten(level, goal.toValue(bound)));
                watch.better(result());
            }
            exact.keep(goal, best);
        }
    }

    private void take(Draft draft) {
        if (Order.isBetter(Worth.of(draft), Worth.of(best))) {
            best = draft;
        }
    }

    private void tighten(int level, double bound) {
        double known = bounds[level].orElse(bound);
        boolean more = goals.get(level).isMore();
        bounds[level] = OptionalDouble.of(more ? Math.min(known, bound) : Math.max(known, bound));
    }

    private boolean atBound(int level) {
        return Worth.of(best).values().get(level).value() == bounds[level].orElse(Double.NaN);
    }

    private boolean over() {
        return watch.stopped() || took().compareTo(limit) >= 0;
    }

    private Duration left() {
        return limit.minus(took());
    }

    private Duration took() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private boolean proven() {
        return result().proven();
    }

    private Result result() {
        List<Score.Value> values = new ArrayList<>();
        boolean proven = true;
        List<Score.Value> counted = Worth.of(best).values();
        for (int i = 0; i < counted.size(); i++) {
            Score.Value one = counted.get(i);
            Score.Value value =
                    new Score.Value(one.level(), one.priority(), one.value(), bounds[i]);
            values.add(value);
            proven &= value.gap(goals.get(i).whole(bounds[i].orElse(1))).orElse(1) <= 1e-6;
        }
        return new Result(Naming.plan(best), new Score(values), proven, took(), notes);
    }
}

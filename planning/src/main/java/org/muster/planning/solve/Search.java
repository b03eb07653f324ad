package org.muster.planning.solve;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.muster.planning.engine.Engine;
import org.muster.planning.model.Place;
import org.muster.planning.model.Place.Terminal;
import org.muster.planning.model.Policy.Level;
import org.muster.planning.model.Problem;
import org.muster.planning.plan.Plan;
import org.muster.planning.plan.Score;
import org.muster.planning.solve.Greedy.Weighing;

/**
 * One search for a plan: a first one at once, greedy or the plan in force mended; then level by
 * level the best that the engine finds, each level without loss on those before it.
 */
final class Search {
    /** Of a kind and a leg that the integer model takes. */
    private static final long MOST_PAIRS = 20_000;

    /** So few it proves at once; above, the flow has bounds before it has any. */
    private static final long FEW_PAIRS = 500;

    private static final int FEW_KINDS = 10_000;

    private final Outline outline;
    private final Watch watch;
    private final long began = System.nanoTime();
    private final Duration limit;
    private final List<Goal> goals;
    private final OptionalDouble[] bounds;
    private final List<String> notes;
    private final Draft nobody;
    private final Optional<Plan> current;
    private Draft best;

    Search(Problem problem, Optional<Plan> current, Watch watch, Duration limit) {
        outline = new Outline(current.map(plan -> Mend.told(problem, plan)).orElse(problem));
        this.watch = watch;
        this.current = current;
        this.limit = limit;
        goals = Goal.of(outline);
        bounds = new OptionalDouble[goals.size()];
        notes = new ArrayList<>(outline.notes());
        nobody = new Draft(outline, Manner.LATE);
        best = first(Weighing.LONGEST_WAIT, Manner.LATE, false, watch::stopped);
    }

    private Draft first(Weighing weighing, Manner manner, boolean surest, BooleanSupplier stopped) {
        Draft draft = new Draft(outline, manner);
        Greedy.flyFixed(draft);
        current.ifPresent(plan -> Mend.fly(draft, plan));
        Mend.keep(draft, current.orElse(Plan.NOBODY));
        Greedy greedy = new Greedy(draft, weighing, stopped);
        if (surest) {
            greedy.fillSurestFirst();
        }
        greedy.fill();
        if (new Bump(draft, stopped).run()) {
            greedy.fill();
        }
        return draft;
    }

    /** Other first plans, where another way of making one could be better. */
    private void others() {
        if (outline.legs().stream().anyMatch(leg -> leg.fits().size() > 1)) {
            tryFirst(Weighing.FIRST_CLASS, Manner.LATE, false);
        }
        if (unsure()) {
            tryFirst(Weighing.LONGEST_WAIT, Manner.LATE, true);
        }
        boolean risky =
                outline.problem().roads().stream().anyMatch(road -> !road.risks().isEmpty());
        if (risky && outline.kinds().size() <= FEW_KINDS) {
            tryFirst(Weighing.LONGEST_WAIT, Manner.SAFE, unsure());
        }
    }

    /** Where gates limit how many get through, it can help to come early. */
    private Optional<Draft> early() {
        boolean limited = outline.problem().places().stream().anyMatch(Search::limitsItsGate);
        return limited && !over()
                ? Optional.of(first(Weighing.LONGEST_WAIT, Manner.EARLY, unsure(), this::over))
                : Optional.empty();
    }

    private boolean unsure() {
        return outline.legs().stream().anyMatch(leg -> leg.leg().clearance() < 1);
    }

    private static boolean limitsItsGate(Place place) {
        return place instanceof Terminal terminal && terminal.perHour().isPresent();
    }

    private void tryFirst(Weighing weighing, Manner manner, boolean surest) {
        BooleanSupplier enough = limit.isZero() ? watch::stopped : this::over;
        if (!enough.getAsBoolean()) {
            take(first(weighing, manner, surest, enough));
        }
    }

    Result run() {
        trivial();
        watch.better(result());
        if (!proven()) {
            others();
        }
        if (!limit.isZero() && !proven()) {
            if (Engine.isThere()) {
                levels();
            } else {
                notes.add(
                        "The engine for proofs cannot be loaded here (%s); the plan is the greedy one."
                                .formatted(Engine.trouble().orElse("")));
            }
        }
        noteClashes();
        return result();
    }

    /** Whoever is pinned and left is not left in silence: something that was asked cannot be. */
    private void noteClashes() {
        List<Kind> left =
                outline.kinds().stream()
                        .filter(kind -> kind.pinned() && best.left(kind) > 0)
                        .toList();
        if (!left.isEmpty()) {
            int parties = left.stream().mapToInt(best::left).sum();
            notes.add(
                    "Parties without a place on the leg that they are pinned to: %,d, such as %s on %s. Demands clash, and 'muster plan why' names them."
                            .formatted(
                                    parties,
                                    left.getFirst().parties().getFirst().id(),
                                    left.getFirst().told()));
        }
    }

    /** What cannot be passed whatever one does is a bound of every level. */
    private void trivial() {
        for (int i = 0; i < bounds.length; i++) {
            bounds[i] = OptionalDouble.of(goals.get(i).best());
            if (goals.get(i).level() == Level.TOLD_ANEW) {
                tighten(i, Mend.mustBeToldAnew(outline));
            }
        }
    }

    private void levels() {
        long pairs = Seats.size(outline, nobody, MOST_PAIRS);
        early().ifPresent(this::take);
        if (pairs > FEW_PAIRS) {
            flow();
        }
        if (pairs <= MOST_PAIRS && !proven()) {
            exact(nobody, 0);
        }
    }

    /** Level by level from one on, with what is kept left as it is. */
    private void exact(Draft kept, int from) {
        Exact exact = new Exact(outline, kept, best, this::over);
        for (int i = 0; i < goals.size() && !over(); i++) {
            Goal goal = goals.get(i);
            if (i >= from && !atBound(i)) {
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

    /**
     * Bounds and plans by the linear flow; in a repair the integer model for those who may move.
     */
    private void flow() {
        Flow flow = new Flow(outline, nobody);
        for (int i = 0; i < goals.size() && !over(); i++) {
            Goal goal = goals.get(i);
            if (goal.level() == Level.EXPOSURE && nobodyElseMayMove(i)) {
                rest(i);
                return;
            }
            if (!Flow.knows(goal)) {
                continue;
            }
            if (!atBound(i)) {
                bound(flow, i);
            }
            flow.keep(goal, best);
        }
    }

    private void bound(Flow flow, int level) {
        Goal goal = goals.get(level);
        Duration before = took();
        Optional<Flow.Answer> answer = flow.best(goal, left(), this::over);
        answer.ifPresent(one -> tighten(level, goal.toValue(one.most())));
        watch.better(result());
        boolean isAboutPeople = goal.level() != Level.COST;
        if (answer.isPresent() && current.isEmpty() && isAboutPeople && !atBound(level)) {
            Dive dive = new Dive(flow, goal, best.anew(), this::over);
            take(dive.from(answer.get(), took().minus(before), left().dividedBy(2)));
            watch.better(result());
        }
    }

    /**
     * Whether those who were told a leg and stay on it must stay: any other move is one too many.
     */
    private boolean nobodyElseMayMove(int exposure) {
        for (int i = 0; i < exposure; i++) {
            if (!atBound(i)) {
                return false;
            }
        }
        return goals.subList(0, exposure).stream().anyMatch(goal -> goal.level() == Level.TOLD_ANEW)
                && Mend.onlyOfLostLegs(outline, best);
    }

    /** Those who were told nothing that stands, on what the others leave. */
    private void rest(int exposure) {
        Draft kept = Mend.kept(best);
        if (Seats.size(outline, kept, MOST_PAIRS) <= MOST_PAIRS) {
            exact(kept, exposure);
            return;
        }
        Flow flow = new Flow(outline, kept);
        for (int i = 0; i < exposure; i++) {
            if (Flow.knows(goals.get(i))) {
                flow.keep(goals.get(i), best);
            }
        }
        bound(flow, exposure);
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
        return isAtBound(level, score().values().get(level));
    }

    private boolean isAtBound(int level, Score.Value value) {
        double whole = goals.get(level).whole(bounds[level].orElse(1));
        return value.gap(whole).orElse(1) <= 1e-6;
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
        Score score = score();
        return IntStream.range(0, bounds.length)
                .allMatch(level -> isAtBound(level, score.values().get(level)));
    }

    private Score score() {
        List<Score.Value> values = new ArrayList<>();
        List<Score.Value> counted = Worth.of(best).values();
        for (int i = 0; i < counted.size(); i++) {
            Score.Value one = counted.get(i);
            values.add(new Score.Value(one.level(), one.priority(), one.value(), rounded(i, one)));
        }
        return new Score(values);
    }

    /** A bound that only rounding holds apart from a value is that value. */
    private OptionalDouble rounded(int level, Score.Value value) {
        OptionalDouble bound = bounds[level];
        boolean same =
                bound.isPresent()
                        && Math.abs(bound.getAsDouble() - value.value())
                                <= goals.get(level).rounding();
        return same ? OptionalDouble.of(value.value()) : bound;
    }

    private Result result() {
        return new Result(Naming.plan(best, current), score(), proven(), took(), notes);
    }
}

package org.muster.planning.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.muster.planning.model.Problem;
import org.muster.planning.plan.Plan;

/**
 * A plan, ready to be played with chance. The same seed gives the same runs, on any number of
 * threads. One simulation may serve any number of callers.
 */
public final class Simulation {
    /** More than this and an answer takes long without telling more. */
    public static final int MOST_RUNS = 100_000;

    private final Scene scene;
    private final Assumptions assumptions;

    private Simulation(Scene scene, Assumptions assumptions) {
        this.scene = scene;
        this.assumptions = assumptions;
    }

    /** Refuses a plan that names what the problem does not have. */
    public static Simulation of(Problem problem, Plan plan, Assumptions assumptions) {
        return new Simulation(Scene.of(problem, plan), assumptions);
    }

    /** Plays so many runs, or fewer if stopped. */
    public Outcome run(int runs, long seed, Progress progress) {
        Refuse.unless(runs >= 1 && runs <= MOST_RUNS, "runs", runs, "from 1 to " + MOST_RUNS);
        AtomicReferenceArray<Run> played = new AtomicReferenceArray<>(runs);
        AtomicInteger next = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        Runnable some =
                () -> {
                    int number = next.getAndIncrement();
                    while (number < runs && !progress.stopped()) {
                        played.set(number, Play.play(scene, assumptions, seed, number));
                        progress.done(done.incrementAndGet(), runs);
                        number = next.getAndIncrement();
                    }
                };
        Hands.together(Math.min(runs, Runtime.getRuntime().availableProcessors()), some);
        List<Run> all = new ArrayList<>();
        for (int number = 0; number < runs; number++) {
            Run run = played.get(number);
            if (run != null) {
                all.add(run);
            }
        }
        return Summary.of(scene, assumptions, all, runs, seed);
    }
}

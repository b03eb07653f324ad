package org.muster.planning.bep;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Solves the bus evacuation problem on two threads: one anneals tours, the other proves bounds and
 * looks for exact plans (docs/bep.md). Needs the engine only for the latter. What comes back was
 * checked.
 */
public final class BusSolver {
    private static final long SEED = 20_110_601;

    private BusSolver() {}

    /**
     * Searches until proven, out of time, or told to stop.
     *
     * @throws IllegalStateException if the checker refuses what was found: a fault of ours
     */
    public static BusResult solve(
            BusEvacuation problem, Duration time, AtomicBoolean stop, BusProgress progress) {
        Network net = new Network(problem);
        Search search = new Search(GreedyTours.make(net), time.toNanos(), stop, progress);
        Thread annealing =
                Thread.ofPlatform()
                        .daemon()
                        .name("bus-annealing")
                        .start(() -> new Annealing(search, net, SEED).run());
        new TourBounds(search, net).run();
        try {
            annealing.join();
        } catch (InterruptedException e) {
            stop.set(true);
            Thread.currentThread().interrupt();
        }
        return checked(problem, search);
    }

    private static BusResult checked(BusEvacuation problem, Search search) {
        Fleet best = search.best();
        BusResult result =
                new BusResult(problem, best.tours(), best.last(), search.bound(), search.seconds());
        var faults = new TourChecker(problem).faults(result.tours(), result.objective());
        if (result.bound() > result.objective()) {
            throw new IllegalStateException(
                    "The bound %d is above the plan %d."
                            .formatted(result.bound(), result.objective()));
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException("A plan is wrong: " + String.join(" ", faults));
        }
        return result;
    }
}

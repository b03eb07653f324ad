package org.muster.planning.bep;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Solves the bus evacuation problem on two threads: one anneals tours, the other proves bounds and
 * looks for exact plans (docs/bep.md). All of it is plain Java but for one last resort, which is
 * left out where the engine is not there. What comes back was checked.
 */
public final class BusSolver {
    private static final long SEED = 20_110_601;

    private BusSolver() {}

    /**
     * Searches until proven, out of time, or told to stop.
     *
     * @throws WrongPlan if the checker refuses what was found: a fault of ours
     */
    public static BusResult solve(
            BusEvacuation problem, Duration time, AtomicBoolean stop, BusProgress progress) {
        Network net = new Network(problem);
        Search search = new Search(GreedyTours.make(net), time.toNanos(), stop, progress);
        CompletableFuture<Void> ended = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("bus-annealing").start(() -> anneal(search, net, ended));
        new TourBounds(search, net).run();
        ended.join();
        return checked(problem, search);
    }

    private static void anneal(Search search, Network net, CompletableFuture<Void> ended) {
        try {
            new Annealing(search, net, SEED).run();
            ended.complete(null);
        } catch (RuntimeException | Error fault) {
            ended.completeExceptionally(fault);
        }
    }

    private static BusResult checked(BusEvacuation problem, Search search) {
        Fleet best = search.best();
        BusResult result =
                new BusResult(problem, best.tours(), best.last(), search.bound(), search.seconds());
        List<String> faults =
                new ArrayList<>(
                        new TourChecker(problem).faults(result.tours(), result.objective()));
        if (result.bound() > result.objective()) {
            faults.add(
                    "The bound %s is above the plan's %s."
                            .formatted(
                                    problem.time(result.bound()),
                                    problem.time(result.objective())));
        }
        if (!faults.isEmpty()) {
            throw new WrongPlan(faults);
        }
        return result;
    }
}

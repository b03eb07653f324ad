package org.muster.planning.bep;

import java.util.SplittableRandom;

/**
 * Simulated annealing on tours: it wants every bus home by a target one unit below the best plan
 * known, and lets the sum of all delays beyond it rise now and then. Whatever meets the target is
 * offered to the {@link Search}. One object is for one thread.
 */
final class Annealing {
    private static final int LOOK_EVERY = 512;
    private static final double HOT = 0.04;
    private static final double COLD = 0.0005;

    /** What a unit of travel costs below the target: little, but short tours leave room. */
    private static final double TRAVEL = 0.02;

    private final Search search;
    private final Moves moves;
    private final SplittableRandom random;
    private final Fleet fleet;
    private long target;

    Annealing(Search search, Network net, long seed) {
        this.search = search;
        this.random = new SplittableRandom(seed);
        this.fleet = new Fleet(net);
        this.moves = new Moves(fleet, random);
    }

    /** Goes on until the search is over. */
    void run() {
        if (fleet.net.demand == 0) {
            return;
        }
        long steps = 20_000L + 400L * fleet.net.demand;
        for (int round = 0; !search.isOver(); round++) {
            fleet.copyFrom(search.start());
            round(steps << Math.min(round / 4, 5));
        }
    }

    private void round(long steps) {
        aim();
        double heat = HOT * Math.max(1, target);
        double cooling = Math.pow(COLD / HOT, (double) LOOK_EVERY / steps);
        for (long step = 0; step < steps; step++) {
            if (step % LOOK_EVERY == 0) {
                if (search.isOver()) {
                    return;
                }
                aim();
                heat *= cooling;
            }
            if (moves.tryOne(target)) {
                double before = cost(moves.before(0)) + cost(moves.before(1));
                double after = cost(moves.after(0)) + cost(moves.after(1));
                if (after > before && random.nextDouble() >= Math.exp((before - after) / heat)) {
                    moves.undo();
                } else if (after < before && fleet.last() <= target) {
                    search.offer(fleet);
                    aim();
                }
            }
        }
    }

    private void aim() {
        target = search.objective() - 1;
    }

    private double cost(long length) {
        return Math.max(0, length - target) + TRAVEL * length;
    }
}

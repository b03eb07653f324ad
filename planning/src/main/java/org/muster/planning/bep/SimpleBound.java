package org.muster.planning.bep;

/**
 * Bounds that can be counted without any search: the farthest pick-up, and all trips at their
 * shortest, shared evenly.
 */
final class SimpleBound {
    private SimpleBound() {}

    static long of(Network net) {
        if (net.demand == 0) {
            return 0;
        }
        return Math.max(farthest(net), shared(net));
    }

    private static long farthest(Network net) {
        long farthest = 0;
        for (int p = 0; p < net.pickUps; p++) {
            if (net.loads[p] > 0) {
                long nearestYard = Long.MAX_VALUE;
                for (int y = 0; y < net.yards; y++) {
                    nearestYard =
                            net.buses[y] > 0 ? Math.min(nearestYard, net.out[y][p]) : nearestYard;
                }
                farthest = Math.max(farthest, nearestYard + nearestShelter(net, p));
            }
        }
        return farthest;
    }

    /** Every load is driven once to its nearest shelter; some bus drives the mean or more. */
    private static long shared(Network net) {
        long sum = 0;
        for (int p = 0; p < net.pickUps; p++) {
            sum += net.loads[p] == 0 ? 0 : net.loads[p] * nearestShelter(net, p);
        }
        return Math.ceilDiv(sum, net.fleet);
    }

    private static long nearestShelter(Network net, int p) {
        long nearest = Long.MAX_VALUE;
        for (int s = 0; s < net.shelters; s++) {
            nearest = net.room[s] > 0 ? Math.min(nearest, net.across[p][s]) : nearest;
        }
        return nearest;
    }
}

package org.muster.planning.bep;

import java.util.Arrays;

/**
 * Bounds that can be counted without any search: the pick-up that takes longest to serve, and all
 * trips at their shortest, shared evenly.
 */
final class SimpleBound {
    private final Network net;

    /** By pick-up: the way to the nearest shelter. */
    private final long[] nearest;

    private SimpleBound(Network net) {
        this.net = net;
        this.nearest = new long[net.pickUps];
        Arrays.setAll(nearest, this::nearestShelter);
    }

    static long of(Network net) {
        return net.demand == 0
                ? 0
                : Math.max(new SimpleBound(net).longest(), new SimpleBound(net).shared());
    }

    /**
     * Some bus must come to each pick-up and go on to a shelter. Where times obey no triangle, it
     * may come there soonest by way of others.
     */
    private long longest() {
        long[] soonest = new long[net.pickUps];
        Arrays.setAll(soonest, this::fromYard);
        boolean changed = true;
        while (changed) {
            changed = false;
            long[] atShelter = atShelter(soonest);
            for (int p = 0; p < net.pickUps; p++) {
                for (int s = 0; s < net.shelters; s++) {
                    long there = atShelter[s] + net.across[p][s];
                    if (net.room[s] > 0 && there < soonest[p]) {
                        soonest[p] = there;
                        changed = true;
                    }
                }
            }
        }
        long longest = 0;
        for (int p = 0; p < net.pickUps; p++) {
            longest = net.loads[p] == 0 ? longest : Math.max(longest, soonest[p] + nearest[p]);
        }
        return longest;
    }

    private long[] atShelter(long[] soonest) {
        long[] atShelter = new long[net.shelters];
        Arrays.fill(atShelter, Long.MAX_VALUE / 2);
        for (int p = 0; p < net.pickUps; p++) {
            for (int s = 0; net.loads[p] > 0 && s < net.shelters; s++) {
                atShelter[s] = Math.min(atShelter[s], soonest[p] + net.across[p][s]);
            }
        }
        return atShelter;
    }

    private long fromYard(int p) {
        long soonest = Long.MAX_VALUE / 2;
        for (int y = 0; y < net.yards; y++) {
            soonest = net.buses[y] == 0 ? soonest : Math.min(soonest, net.out[y][p]);
        }
        return soonest;
    }

    /** Every load is driven once to its nearest shelter; some bus drives the mean or more. */
    private long shared() {
        long sum = 0;
        for (int p = 0; p < net.pickUps; p++) {
            sum += net.loads[p] == 0 ? 0 : net.loads[p] * nearest[p];
        }
        return Math.ceilDiv(sum, net.fleet);
    }

    private long nearestShelter(int p) {
        long least = Long.MAX_VALUE / 2;
        for (int s = 0; s < net.shelters; s++) {
            least = net.room[s] == 0 ? least : Math.min(least, net.across[p][s]);
        }
        return least;
    }
}

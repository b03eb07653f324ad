package org.muster.planning.bep;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * What a dispatcher without a plan would do: whichever bus is done first takes the load that it can
 * bring in soonest. Quick, and never the measure of anything.
 */
public final class GreedyTours {
    private GreedyTours() {}

    /** A plan for this instance. */
    public static List<Tour> of(BusEvacuation problem) {
        return make(new Network(problem)).tours();
    }

    static Fleet make(Network net) {
        Fleet fleet = new Fleet(net);
        int[] waiting = net.loads.clone();
        PriorityQueue<Integer> free =
                new PriorityQueue<>(
                        Comparator.<Integer>comparingLong(bus -> fleet.length[bus])
                                .thenComparing(Comparator.naturalOrder()));
        IntStream.range(0, net.fleet).forEach(free::add);
        for (int left = net.demand; left > 0; left--) {
            int bus = free.remove();
            next(fleet, bus, waiting);
            free.add(bus);
        }
        return fleet;
    }

    private static void next(Fleet fleet, int bus, int[] waiting) {
        Network net = fleet.net;
        long soonest = Long.MAX_VALUE;
        int load = -1;
        int to = -1;
        int size = fleet.trips[bus];
        for (int p = 0; p < net.pickUps; p++) {
            for (int s = 0; waiting[p] > 0 && s < net.shelters; s++) {
                long there =
                        size == 0
                                ? net.out[fleet.yard[bus]][p]
                                : net.across[p][fleet.shelter[bus][size - 1]];
                if (fleet.free[s] > 0 && there + net.across[p][s] < soonest) {
                    soonest = there + net.across[p][s];
                    load = p;
                    to = s;
                }
            }
        }
        waiting[load]--;
        fleet.add(bus, load, to);
    }
}

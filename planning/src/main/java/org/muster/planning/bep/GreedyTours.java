package org.muster.planning.bep;

import java.util.List;

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
        for (int left = net.demand; left > 0; left--) {
            int bus = 0;
            for (int other = 1; other < net.fleet; other++) {
                bus = fleet.length[other] < fleet.length[bus] ? other : bus;
            }
            next(fleet, bus, waiting);
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

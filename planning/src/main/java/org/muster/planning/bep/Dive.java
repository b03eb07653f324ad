package org.muster.planning.bep;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Makes a plan of the fractions that a linear programme takes: the tours taken most are driven,
 * what is left is asked for again, until nothing is. Loads that no tour fetches in time go where
 * they delay least.
 */
final class Dive {
    private static final int FEW_ROUNDS = 4;
    private static final int MANY_ROUNDS = 25;
    private static final double NEARLY = 0.95;

    private final Search search;
    private final Network net;
    private final TourLp lp;
    private final long time;
    private final SplittableRandom random;

    /** How many buses are sent before what is left is asked for again. */
    private final int atOnce;

    private final Fleet plan;
    private final int[] buses;
    private final int[] loads;

    Dive(Search search, Network net, TourLp lp, long time, SplittableRandom random) {
        this.random = random;
        this.atOnce = Math.max(1, net.fleet / random.nextInt(FEW_ROUNDS, MANY_ROUNDS));
        this.search = search;
        this.net = net;
        this.lp = lp;
        this.time = time;
        this.plan = new Fleet(net);
        this.buses = net.buses.clone();
        this.loads = net.loads.clone();
    }

    /** A whole plan, which meets the time if all went well. */
    Fleet plan() {
        boolean sent = true;
        while (sent && !search.isOver() && Arrays.stream(loads).anyMatch(left -> left > 0)) {
            sent = drive(lp.about(net.with(buses, loads, plan.free)).fractions(time));
        }
        for (int p = 0; p < loads.length; p++) {
            while (loads[p]-- > 0) {
                squeeze(p);
            }
        }
        return plan;
    }

    /** Sends buses on the tours that are taken most; false if none of them can be driven. */
    private boolean drive(List<Master.Share> shares) {
        int sent = 0;
        for (Master.Share share : shares) {
            for (double much = share.much(); much > 0; much--) {
                Column tour = trimmed(share.tour());
                boolean wanted = sent < atOnce && random.nextInt(4) > 0 || much >= NEARLY;
                if (wanted && tour.trips() > 0 && fits(tour)) {
                    send(tour);
                    sent++;
                }
            }
        }
        return sent > 0 || sendOne(shares);
    }

    private boolean sendOne(List<Master.Share> shares) {
        for (Master.Share share : shares) {
            Column tour = trimmed(share.tour());
            if (tour.trips() > 0 && fits(tour)) {
                send(tour);
                return true;
            }
        }
        return false;
    }

    /** A tour without those trips for which no load or no room is left. */
    private Column trimmed(Column tour) {
        int[] left = loads.clone();
        int[] room = plan.free.clone();
        int[] pickUps = new int[tour.trips()];
        int[] shelters = new int[tour.trips()];
        int size = 0;
        for (int trip = 0; trip < tour.trips(); trip++) {
            int p = tour.pickUp()[trip];
            int s = tour.shelter()[trip];
            if (left[p] > 0 && room[s] > 0) {
                left[p]--;
                room[s]--;
                pickUps[size] = p;
                shelters[size++] = s;
            }
        }
        return new Column(
                tour.yard(), Arrays.copyOf(pickUps, size), Arrays.copyOf(shelters, size), 0);
    }

    private boolean fits(Column tour) {
        long spent = net.out[tour.yard()][tour.pickUp()[0]];
        for (int trip = 0; trip < tour.trips(); trip++) {
            long[] times = net.across[tour.pickUp()[trip]];
            spent += trip == 0 ? 0 : times[tour.shelter()[trip - 1]];
            spent += times[tour.shelter()[trip]];
        }
        return buses[tour.yard()] > 0 && spent <= time;
    }

    private void send(Column tour) {
        plan.take(tour);
        buses[tour.yard()]--;
        for (int p : tour.pickUp()) {
            loads[p]--;
        }
    }

    /** Puts one load to the end of the tour that is then the shortest. */
    private void squeeze(int p) {
        int best = -1;
        int to = -1;
        long least = Long.MAX_VALUE;
        for (int bus = 0; bus < net.fleet; bus++) {
            int size = plan.trips[bus];
            long there =
                    size == 0
                            ? net.out[plan.yard[bus]][p]
                            : plan.length[bus] + net.across[p][plan.shelter[bus][size - 1]];
            for (int s = 0; s < net.shelters; s++) {
                if (plan.free[s] > 0 && there + net.across[p][s] < least) {
                    least = there + net.across[p][s];
                    best = bus;
                    to = s;
                }
            }
        }
        plan.add(best, p, to);
    }
}

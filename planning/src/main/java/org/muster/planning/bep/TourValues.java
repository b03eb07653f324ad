package org.muster.planning.bep;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The most that a bus can earn at given prices in the time it has, by dynamic programming over
 * ticks: exact in whole numbers, and never less than what a real tour earns, since ticks are
 * rounded down and a tour may come to a pick-up more often than loads wait there.
 */
final class TourValues {
    private static final int NEVER = Integer.MIN_VALUE / 2;

    private final Network net;
    private final Ticks ticks;
    private final Prices prices;
    private final int budget;

    /** By pick-up and ticks left: the most to be earned after loading there. */
    private final int[][] loaded;

    /** By shelter and ticks left: the most to be earned from there on. */
    private final int[][] empty;

    TourValues(Network net, Ticks ticks, Prices prices, int budget) {
        this.net = net;
        this.ticks = ticks;
        this.prices = prices;
        this.budget = budget;
        this.loaded = new int[net.pickUps][budget + 1];
        this.empty = new int[net.shelters][budget + 1];
        fill();
    }

    private void fill() {
        int step = budget + 1;
        for (int p = 0; p < net.pickUps; p++) {
            Arrays.fill(loaded[p], NEVER);
            for (int ticksIn : ticks.in[p]) {
                step = Math.min(step, ticksIn);
            }
        }
        for (int from = 0; from <= budget; from += step) {
            int to = Math.min(budget + 1, from + step);
            for (int p = 0; p < net.pickUps; p++) {
                for (int s = 0; net.loads[p] > 0 && s < net.shelters; s++) {
                    if (net.room[s] > 0) {
                        raise(loaded[p], empty[s], ticks.in[p][s], -prices.room()[s], from, to);
                    }
                }
            }
            for (int s = 0; s < net.shelters; s++) {
                for (int p = 0; p < net.pickUps; p++) {
                    if (net.loads[p] > 0) {
                        raise(empty[s], loaded[p], ticks.back[p][s], prices.load()[p], from, to);
                    }
                }
            }
        }
    }

    private static void raise(int[] value, int[] rest, int time, int gain, int from, int to) {
        for (int left = Math.max(from, time); left < to; left++) {
            value[left] = Math.max(value[left], rest[left - time] + gain);
        }
    }

    /** The most that a bus of this yard earns; 0 if it had better stay. */
    int best(int yard) {
        int best = 0;
        for (int p = 0; p < net.pickUps; p++) {
            best = Math.max(best, first(yard, p));
        }
        return best;
    }

    /** The most that it earns if it drives to this pick-up first. */
    int first(int yard, int p) {
        int left = budget - ticks.out[yard][p];
        return left < 0 || net.loads[p] == 0 ? NEVER : prices.load()[p] + loaded[p][left];
    }

    /** The most that can be earned from a shelter on. */
    int rest(int s, int left) {
        return empty[s][left];
    }

    /** By how much buses could earn more than all loads are worth; below 0, time is too short. */
    long slack() {
        long sum = -prices.worth(net);
        for (int y = 0; y < net.yards; y++) {
            sum += net.buses[y] == 0 ? 0 : (long) net.buses[y] * best(y);
        }
        return sum;
    }

    Prices prices() {
        return prices;
    }

    int budget() {
        return budget;
    }

    /** A tour from this yard by this pick-up that earns the most. */
    Column column(int yard, int p, SplittableRandom random) {
        int[] pickUps = new int[4];
        int[] shelters = new int[4];
        int size = 0;
        int load = p;
        int left = budget - ticks.out[yard][p];
        while (load >= 0) {
            if (size == pickUps.length) {
                pickUps = Arrays.copyOf(pickUps, 2 * size);
                shelters = Arrays.copyOf(shelters, 2 * size);
            }
            int to = nextShelter(load, left, random.nextInt(net.shelters));
            left -= ticks.in[load][to];
            pickUps[size] = load;
            shelters[size++] = to;
            load = nextPickUp(to, left, random.nextInt(net.pickUps));
            left -= load < 0 ? 0 : ticks.back[load][to];
        }
        return new Column(
                yard, Arrays.copyOf(pickUps, size), Arrays.copyOf(shelters, size), budget - left);
    }

    private int nextShelter(int p, int left, int turn) {
        for (int k = 0; k < net.shelters; k++) {
            int s = (k + turn) % net.shelters;
            int then = left - ticks.in[p][s];
            if (net.room[s] > 0
                    && then >= 0
                    && empty[s][then] - prices.room()[s] == loaded[p][left]) {
                return s;
            }
        }
        throw new IllegalStateException("the table has no way on from pick-up " + p);
    }

    private int nextPickUp(int s, int left, int turn) {
        if (empty[s][left] == 0) {
            return -1;
        }
        for (int k = 0; k < net.pickUps; k++) {
            int p = (k + turn) % net.pickUps;
            int then = left - ticks.back[p][s];
            if (net.loads[p] > 0
                    && then >= 0
                    && prices.load()[p] + loaded[p][then] == empty[s][left]) {
                return p;
            }
        }
        throw new IllegalStateException("the table has no way on from shelter " + s);
    }
}

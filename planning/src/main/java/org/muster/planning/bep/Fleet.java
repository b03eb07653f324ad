package org.muster.planning.bep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The tours of all buses while they are being searched for: plain arrays, changed in place. */
final class Fleet {
    private static final int FIRST = 4;

    final Network net;
    final int[] yard;
    final int[][] pickUp;
    final int[][] shelter;
    final int[] trips;
    final long[] length;

    /** Loads that each shelter still has room for. */
    final int[] free;

    Fleet(Network net) {
        this.net = net;
        this.yard = new int[net.fleet];
        this.pickUp = new int[net.fleet][FIRST];
        this.shelter = new int[net.fleet][FIRST];
        this.trips = new int[net.fleet];
        this.length = new long[net.fleet];
        this.free = net.room.clone();
        int bus = 0;
        for (int at = 0; at < net.yards; at++) {
            for (int n = 0; n < net.buses[at]; n++) {
                yard[bus++] = at;
            }
        }
    }

    /** Makes sure that a bus's arrays can hold so many trips. */
    void ensure(int bus, int size) {
        if (pickUp[bus].length < size) {
            pickUp[bus] = Arrays.copyOf(pickUp[bus], 2 * size);
            shelter[bus] = Arrays.copyOf(shelter[bus], 2 * size);
        }
    }

    void add(int bus, int load, int to) {
        ensure(bus, trips[bus] + 1);
        pickUp[bus][trips[bus]] = load;
        shelter[bus][trips[bus]++] = to;
        free[to]--;
        measure(bus);
    }

    /** Brings the length of one bus's tour up to date. */
    void measure(int bus) {
        length[bus] = lengthOf(yard[bus], pickUp[bus], shelter[bus], trips[bus]);
    }

    private long lengthOf(int from, int[] loads, int[] ends, int size) {
        if (size == 0) {
            return 0;
        }
        long sum = net.out[from][loads[0]] + net.across[loads[0]][ends[0]];
        for (int at = 1; at < size; at++) {
            long[] times = net.across[loads[at]];
            sum += times[ends[at - 1]] + times[ends[at]];
        }
        return sum;
    }

    long last() {
        long last = 0;
        for (long one : length) {
            last = Math.max(last, one);
        }
        return last;
    }

    void copyFrom(Fleet other) {
        for (int bus = 0; bus < trips.length; bus++) {
            int size = other.trips[bus];
            ensure(bus, size);
            trips[bus] = size;
            length[bus] = other.length[bus];
            System.arraycopy(other.pickUp[bus], 0, pickUp[bus], 0, size);
            System.arraycopy(other.shelter[bus], 0, shelter[bus], 0, size);
        }
        System.arraycopy(other.free, 0, free, 0, free.length);
    }

    Fleet copy() {
        Fleet copy = new Fleet(net);
        copy.copyFrom(this);
        return copy;
    }

    /** The tours of those buses that drive. */
    List<Tour> tours() {
        List<Tour> tours = new ArrayList<>();
        for (int bus = 0; bus < trips.length; bus++) {
            List<Trip> made = new ArrayList<>();
            for (int at = 0; at < trips[bus]; at++) {
                made.add(new Trip(pickUp[bus][at], shelter[bus][at]));
            }
            if (!made.isEmpty()) {
                tours.add(new Tour(yard[bus], made));
            }
        }
        return tours;
    }

    /** Lets a bus that is still in its yard make this tour. */
    void take(Column tour) {
        int bus = 0;
        while (yard[bus] != tour.yard() || trips[bus] > 0) {
            bus++;
        }
        for (int at = 0; at < tour.trips(); at++) {
            add(bus, tour.pickUp()[at], tour.shelter()[at]);
        }
    }
}

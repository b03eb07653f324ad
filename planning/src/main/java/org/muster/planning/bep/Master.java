package org.muster.planning.bep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * The linear programme over tours: the fewest buses (fractions allowed) that fetch every load
 * within a time. Loads that no tour fetches cost more than a bus each.
 */
final class Master {
    private static final double LEFT_BEHIND = 4;
    private static final int MOST = 32 * Prices.BUS;
    private static final int MOST_STEPS = 20_000;

    private final Network net;
    private final Simplex simplex;
    private final Set<Column> known = new HashSet<>();
    private final List<Column> columns = new ArrayList<>();

    Master(Network net) {
        this.net = net;
        double[] limit = new double[net.pickUps + net.shelters + net.yards];
        for (int p = 0; p < net.pickUps; p++) {
            limit[p] = -net.loads[p];
        }
        for (int s = 0; s < net.shelters; s++) {
            limit[net.pickUps + s] = net.room[s];
        }
        for (int y = 0; y < net.yards; y++) {
            limit[net.pickUps + net.shelters + y] = net.buses[y];
        }
        this.simplex = new Simplex(limit, net.pickUps, LEFT_BEHIND);
    }

    /** Takes a column in; false if it was there. */
    boolean add(Column column) {
        if (!known.add(column)) {
            return false;
        }
        columns.add(column);
        int rows = net.pickUps + net.shelters + net.yards;
        double[] dense = new double[rows];
        for (int at = 0; at < column.trips(); at++) {
            dense[column.pickUp()[at]]--;
            dense[net.pickUps + column.shelter()[at]]++;
        }
        dense[net.pickUps + net.shelters + column.yard()]++;
        int size = 0;
        for (double one : dense) {
            size += one == 0 ? 0 : 1;
        }
        int[] index = new int[size];
        double[] amount = new double[size];
        int next = 0;
        for (int row = 0; row < rows; row++) {
            if (dense[row] != 0) {
                index[next] = row;
                amount[next++] = dense[row];
            }
        }
        simplex.add(index, amount, 1);
        return true;
    }

    boolean solve(BooleanSupplier stop) {
        return simplex.solve(MOST_STEPS, stop);
    }

    double buses() {
        return simplex.cost();
    }

    /** The tours that are taken in part at least, the most taken first. */
    List<Share> shares() {
        double[] taken = simplex.taken();
        return IntStream.range(0, taken.length)
                .filter(column -> taken[column] > 1e-6)
                .mapToObj(column -> new Share(columns.get(column), taken[column]))
                .sorted(Comparator.comparingDouble(share -> -share.much()))
                .toList();
    }

    /** How much of a tour is taken. */
    record Share(Column tour, double much) {}

    Prices prices() {
        return new Prices(whole(0, net.pickUps), whole(net.pickUps, net.shelters));
    }

    /** What one more bus of this yard is worth, with the bus itself. */
    long busPrice(int yard) {
        double more = -simplex.price(net.pickUps + net.shelters + yard);
        return Prices.BUS + Math.round(Prices.BUS * more);
    }

    private int[] whole(int from, int size) {
        int[] prices = new int[size];
        for (int k = 0; k < size; k++) {
            prices[k] = Math.clamp(Math.round(Prices.BUS * -simplex.price(from + k)), -MOST, MOST);
        }
        return prices;
    }
}

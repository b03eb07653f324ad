package org.muster.planning.bep;

import java.util.List;

/**
 * Listed tours as rows of amounts: how many loads each takes from every pick-up, how much room at
 * every shelter, and the bus of its yard.
 */
final class Pool {
    final Network net;
    final List<Column> tours;
    final int rows;

    /** By tour and row. */
    final byte[][] takes;

    /** By row: the loads, room or buses that there are. */
    final int[] limit;

    Pool(Network net, List<Column> tours) {
        this.net = net;
        this.tours = tours;
        this.rows = net.pickUps + net.shelters + net.yards;
        this.takes = new byte[tours.size()][rows];
        this.limit = new int[rows];
        System.arraycopy(net.loads, 0, limit, 0, net.pickUps);
        System.arraycopy(net.room, 0, limit, net.pickUps, net.shelters);
        System.arraycopy(net.buses, 0, limit, net.pickUps + net.shelters, net.yards);
        for (int tour = 0; tour < takes.length; tour++) {
            Column column = tours.get(tour);
            for (int trip = 0; trip < column.trips(); trip++) {
                takes[tour][column.pickUp()[trip]]++;
                takes[tour][net.pickUps + column.shelter()[trip]]++;
            }
            takes[tour][net.pickUps + net.shelters + column.yard()]++;
        }
    }

    int yard(int tour) {
        return tours.get(tour).yard();
    }

    boolean isLoads(int row) {
        return row < net.pickUps;
    }

    boolean isYard(int row) {
        return row >= net.pickUps + net.shelters;
    }

    /** Whether a tour comes to both places, or twice to one. */
    boolean isBoth(int tour, int one, int other) {
        byte[] row = takes[tour];
        return one == other ? row[one] >= 2 : row[one] > 0 && row[other] > 0;
    }
}

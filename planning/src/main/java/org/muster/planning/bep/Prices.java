package org.muster.planning.bep;

/**
 * What a load taken from each pick-up is worth, and what room at each shelter costs, in whole
 * numbers: 2^20 is the price of one bus. A load is worth less than nothing where too many would be
 * fetched; room is never.
 */
record Prices(int[] load, int[] room) {
    static final int BUS = 1 << 20;

    /** What all loads are worth, less all room. */
    long worth(Network net) {
        long sum = 0;
        for (int p = 0; p < load.length; p++) {
            sum += (long) load[p] * net.loads[p];
        }
        for (int s = 0; s < room.length; s++) {
            sum -= (long) room[s] * net.room[s];
        }
        return sum;
    }
}

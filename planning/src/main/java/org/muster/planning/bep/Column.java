package org.muster.planning.bep;

import java.util.Arrays;

/**
 * One tour that a bus of a yard may make, as a column of a linear programme: its trips in order,
 * and how long it takes in ticks of a {@link Ticks}.
 */
record Column(int yard, int[] pickUp, int[] shelter, int ticks) {

    /** A tour by its places one after another: pick-up, shelter, pick-up, shelter; no ticks. */
    static Column alternating(int yard, int pickUps, int[] places) {
        int[] loads = new int[places.length / 2];
        int[] ends = new int[loads.length];
        for (int trip = 0; trip < loads.length; trip++) {
            loads[trip] = places[2 * trip];
            ends[trip] = places[2 * trip + 1] - pickUps;
        }
        return new Column(yard, loads, ends, 0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Column column
                && yard == column.yard
                && Arrays.equals(pickUp, column.pickUp)
                && Arrays.equals(shelter, column.shelter);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * yard + Arrays.hashCode(pickUp)) + Arrays.hashCode(shelter);
    }

    @Override
    public String toString() {
        return yard + ": " + Arrays.toString(pickUp) + Arrays.toString(shelter);
    }

    int trips() {
        return pickUp.length;
    }
}

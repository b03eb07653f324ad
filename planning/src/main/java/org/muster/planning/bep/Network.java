package org.muster.planning.bep;

import java.util.Arrays;
import java.util.List;

/** An instance as arrays, for code that looks at times millions of times a second. */
final class Network {
    final int yards;
    final int pickUps;
    final int shelters;
    final int[] buses;
    final int[] loads;
    final int[] room;

    /** From yard to pick-up. */
    final long[][] out;

    /** Between pick-up and shelter. */
    final long[][] across;

    final int fleet;
    final int demand;

    Network(BusEvacuation problem) {
        this(
                array(problem.buses()),
                array(problem.loads()),
                array(problem.room()),
                table(problem.toPickUp()),
                table(problem.toShelter()));
    }

    private Network(int[] buses, int[] loads, int[] room, long[][] out, long[][] across) {
        this.yards = buses.length;
        this.pickUps = loads.length;
        this.shelters = room.length;
        this.buses = buses;
        this.loads = loads;
        this.room = room;
        this.out = out;
        this.across = across;
        this.fleet = Arrays.stream(buses).sum();
        this.demand = Arrays.stream(loads).sum();
    }

    /** The same places and times with other buses, loads and room. */
    Network with(int[] otherBuses, int[] otherLoads, int[] otherRoom) {
        return new Network(otherBuses.clone(), otherLoads.clone(), otherRoom.clone(), out, across);
    }

    private static int[] array(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    private static long[][] table(List<List<Long>> rows) {
        return rows.stream()
                .map(row -> row.stream().mapToLong(Long::longValue).toArray())
                .toArray(long[][]::new);
    }
}

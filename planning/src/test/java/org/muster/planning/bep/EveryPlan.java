package org.muster.planning.bep;

import java.util.Arrays;

/** Tries every plan of a tiny instance; shares nothing with the solver. */
final class EveryPlan {
    private final BusEvacuation problem;
    private final int[] buses;
    private final int[] loads;
    private final int[] room;
    private long best = Long.MAX_VALUE;

    private EveryPlan(BusEvacuation problem) {
        this.problem = problem;
        this.buses = problem.buses().stream().mapToInt(one -> one).toArray();
        this.loads = problem.loads().stream().mapToInt(one -> one).toArray();
        this.room = problem.room().stream().mapToInt(one -> one).toArray();
    }

    /** The earliest last arrival that there is. */
    static long earliest(BusEvacuation problem) {
        EveryPlan all = new EveryPlan(problem);
        all.bus(0);
        return all.best;
    }

    /** The next bus leaves one of the yards from this one on, or no bus does any more. */
    private void bus(long last) {
        if (last >= best) {
            return;
        }
        if (Arrays.stream(loads).allMatch(left -> left == 0)) {
            best = last;
            return;
        }
        for (int yard = 0; yard < buses.length; yard++) {
            if (buses[yard] > 0) {
                buses[yard]--;
                trip(yard, -1, 0, last);
                buses[yard]++;
            }
        }
    }

    private void trip(int yard, int from, long clock, long last) {
        for (int p = 0; p < loads.length; p++) {
            for (int s = 0; s < room.length && loads[p] > 0; s++) {
                if (room[s] > 0) {
                    long there =
                            from < 0
                                    ? problem.toPickUp().get(yard).get(p)
                                    : problem.toShelter().get(p).get(from);
                    long then = clock + there + problem.toShelter().get(p).get(s);
                    loads[p]--;
                    room[s]--;
                    bus(Math.max(last, then));
                    if (then < best) {
                        trip(yard, s, then, last);
                    }
                    loads[p]++;
                    room[s]++;
                }
            }
        }
    }
}

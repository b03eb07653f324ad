package org.muster.planning.bep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Invents instances, the same for the same seed: places on a plane, or times drawn one by one that
 * obey no triangle. They measure the solver; no real town is meant.
 */
public record BusInstances(Kind kind, int yards, int buses, int pickUps, int loads, int shelters) {
    private static final int SIDE = 100;

    /** How times come about. */
    public enum Kind {
        /** Straight lines between points of a square, rounded to whole units. */
        PLANE,
        /** Each time on its own, from 1 to 100. */
        UNIFORM,
        /** Points, with shelters at one edge and pick-ups away from it. */
        SHORE
    }

    /**
     * Up to ten buses and forty loads, of every kind in turn, tight and loose, drawn from a seed.
     */
    public static BusInstances small(long seed) {
        SplittableRandom random = new SplittableRandom(seed * 77 + 5);
        int buses = 2 + random.nextInt(9);
        int pickUps = 3 + random.nextInt(13);
        int loads = Math.min(40, Math.max(pickUps, buses * 2 + random.nextInt(40)));
        int yards = Math.min(buses, 1 + random.nextInt(4));
        return new BusInstances(kind(seed), yards, buses, pickUps, loads, 2 + random.nextInt(5));
    }

    /** A town of 52 pick-ups and 12 shelters with 75 buses and some hundred loads. */
    public static BusInstances town(long seed) {
        return new BusInstances(
                kind(seed), 3, 75, 52, 150 + new SplittableRandom(seed).nextInt(200), 12);
    }

    private static Kind kind(long seed) {
        return Kind.values()[Math.floorMod(seed, Kind.values().length)];
    }

    /** One instance; room is up to a third more than the loads need. */
    public BusEvacuation make(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] from = points(random, yards, 0, 1);
        double[][] at = points(random, pickUps, kind == Kind.SHORE ? 0.3 : 0, 1);
        double[][] to = points(random, shelters, 0, kind == Kind.SHORE ? 0.1 : 1);
        int room = loads + random.nextInt(loads / 3 + 1);
        return new BusEvacuation(
                shared(random, buses, yards),
                shared(random, loads, pickUps),
                shared(random, room, shelters),
                times(random, from, at),
                times(random, at, to),
                0);
    }

    private static double[][] points(SplittableRandom random, int number, double low, double high) {
        return IntStream.range(0, number)
                .mapToObj(one ->
                        new double[] {
                            SIDE * random.nextDouble(low, high), SIDE * random.nextDouble()
                        })
                .toArray(double[][]::new);
    }

    /** Things over places: one for each place as far as they go, the rest by chance. */
    private static List<Integer> shared(SplittableRandom random, int things, int places) {
        int[] shares = new int[places];
        for (int one = 0; one < things; one++) {
            shares[one < places ? one : random.nextInt(places)]++;
        }
        return Arrays.stream(shares).boxed().toList();
    }

    private List<List<Long>> times(SplittableRandom random, double[][] from, double[][] to) {
        List<List<Long>> rows = new ArrayList<>();
        for (double[] a : from) {
            List<Long> row = new ArrayList<>();
            for (double[] b : to) {
                row.add(
                        kind == Kind.UNIFORM
                                ? random.nextLong(1, SIDE + 1)
                                : Math.max(1, Math.round(Math.hypot(a[0] - b[0], a[1] - b[1]))));
            }
            rows.add(row);
        }
        return rows;
    }
}

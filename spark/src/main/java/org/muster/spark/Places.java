package org.muster.spark;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.storage.StorageLevel;
import org.muster.identity.link.MetPairs;
import scala.Tuple2;

/** Where rows meet: the rows of each part of each key, brought together by a shuffle. */
final class Places implements Serializable {
    private final Everywhere rows;
    private final int keys;
    private final int parts;
    private final transient JavaPairRDD<Integer, int[]> met;

    /** How many pairs meet under a key in one part, and how many rows were left out there. */
    record Count(int key, long pairs, int leftOut) implements Serializable {}

    Places(JavaSparkContext spark, Everywhere rows, int parts) {
        this.rows = rows;
        this.keys = rows.work().keys();
        this.parts = parts;
        List<Integer> pieces = IntStream.range(0, parts).boxed().toList();
        met =
                spark.parallelize(pieces, parts)
                        .flatMapToPair(piece -> sorted(piece).iterator())
                        .groupByKey(parts)
                        .mapValues(Places::together)
                        .persist(StorageLevel.MEMORY_AND_DISK());
    }

    private List<Tuple2<Integer, int[]>> sorted(int piece) {
        long n = rows.work().rows();
        int from = (int) (n * piece / parts);
        int to = (int) (n * (piece + 1) / parts);
        return IntStream.range(0, keys)
                .boxed()
                .flatMap(key -> {
                    int[][] sorted = rows.work().sorted(key, from, to, parts);
                    return IntStream.range(0, parts)
                            .filter(part -> sorted[part].length > 0)
                            .mapToObj(part -> new Tuple2<>(key * parts + part, sorted[part]));
                })
                .toList();
    }

    private static int[] together(Iterable<int[]> some) {
        IntStream.Builder all = IntStream.builder();
        for (int[] one : some) {
            Arrays.stream(one).forEach(all);
        }
        return all.build().toArray();
    }

    private MetPairs meet(Tuple2<Integer, int[]> place) {
        return rows.work().meet(place._1 / parts, place._1 % parts, parts, place._2);
    }

    List<Count> counts() {
        return met.map(
                        place -> {
                            MetPairs meeting = meet(place);
                            return new Count(
                                    place._1 / parts, meeting.pairs().length, meeting.leftOut());
                        })
                .collect();
    }

    /** The pairs of one key, each once. */
    JavaRDD<long[]> pairs(int key) {
        return met.filter(place -> place._1 / parts == key).map(place -> meet(place).pairs());
    }

    /** The pairs under all keys that make no blocks, each once. */
    JavaRDD<long[]> shared() {
        return distinct(met.filter(place -> !rows.work().isBlock(place._1 / parts)));
    }

    /** The pairs under any key, each once. */
    JavaRDD<long[]> all() {
        return distinct(met);
    }

    private JavaRDD<long[]> distinct(JavaPairRDD<Integer, int[]> places) {
        return places.flatMapToPair(place -> PairParts.of(meet(place).pairs(), parts).iterator())
                .groupByKey(parts)
                .map(part -> PairParts.distinct(part._2));
    }

    void forget() {
        met.unpersist(false);
    }
}

package org.muster.identity.link;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How often each vector of levels was seen, in the vectors' order. */
record Vectors(int[] vectors, double[] counts) {

    static Vectors of(List<? extends Map<Integer, Integer>> parts) {
        Map<Integer, Long> sums = new TreeMap<>();
        for (Map<Integer, Integer> part : parts) {
            part.forEach((vector, count) -> sums.merge(vector, (long) count, Long::sum));
        }
        int[] vectors = sums.keySet().stream().mapToInt(Integer::intValue).toArray();
        double[] counts = sums.values().stream().mapToDouble(Long::doubleValue).toArray();
        return new Vectors(vectors, counts);
    }
}

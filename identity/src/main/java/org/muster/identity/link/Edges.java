package org.muster.identity.link;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * Pairs that may be one person, sorted by their rows: what was compared, and the bits that speak
 * for it.
 */
final class Edges {
    /** Pairs with fewer bits are not worth keeping. */
    static final double FLOOR = -8;

    private long[] pairs = new long[64];
    private int[] vectors = new int[64];
    private double[] bits = new double[64];
    private boolean[] byHousehold = new boolean[64];
    private boolean[] outdone = new boolean[64];
    private int size;

    void add(int a, int b, int vector, double worth) {
        if (size == pairs.length) {
            int more = size * 2;
            pairs = Arrays.copyOf(pairs, more);
            vectors = Arrays.copyOf(vectors, more);
            bits = Arrays.copyOf(bits, more);
            byHousehold = Arrays.copyOf(byHousehold, more);
            outdone = Arrays.copyOf(outdone, more);
        }
        pairs[size] = (long) a << 32 | b;
        vectors[size] = vector;
        bits[size++] = worth;
    }

    void addAll(Edges others) {
        for (int i = 0; i < others.size; i++) {
            add(others.a(i), others.b(i), others.vectors[i], others.bits[i]);
            byHousehold[size - 1] = others.byHousehold[i];
            outdone[size - 1] = others.outdone[i];
        }
    }

    int size() {
        return size;
    }

    int a(int i) {
        return (int) (pairs[i] >>> 32);
    }

    int b(int i) {
        return (int) pairs[i];
    }

    long pair(int i) {
        return pairs[i];
    }

    int vector(int i) {
        return vectors[i];
    }

    double bits(int i) {
        return bits[i];
    }

    /** Whether the bits take the other members of the households into account. */
    boolean byHousehold(int i) {
        return byHousehold[i];
    }

    /** Whether another member of the household fits one of the two better. */
    boolean outdone(int i) {
        return outdone[i];
    }

    void judge(int i, double worth, boolean isOutdone) {
        bits[i] = worth;
        byHousehold[i] = true;
        outdone[i] = isOutdone;
    }

    /** Where a pair stands, or a negative number. */
    int find(int a, int b) {
        long pair = (long) Math.min(a, b) << 32 | Math.max(a, b);
        return Arrays.binarySearch(pairs, 0, size, pair);
    }

    /** Several packed ones in one, sorted. */
    static Edges of(List<FoundPairs> packed) {
        Edges all = new Edges();
        for (FoundPairs some : packed) {
            for (int i = 0; i < some.size(); i++) {
                long pair = some.pairs()[i];
                all.add((int) (pair >>> 32), (int) pair, some.vectors()[i], some.bits()[i]);
                all.byHousehold[all.size - 1] = some.byHousehold()[i];
                all.outdone[all.size - 1] = some.outdone()[i];
            }
        }
        return all.sorted();
    }

    FoundPairs packed(long compared) {
        return new FoundPairs(
                Arrays.copyOf(pairs, size),
                Arrays.copyOf(vectors, size),
                Arrays.copyOf(bits, size),
                Arrays.copyOf(byHousehold, size),
                Arrays.copyOf(outdone, size),
                compared);
    }

    /** The same, sorted. */
    Edges sorted() {
        Integer[] order = new Integer[size];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (one, other) -> Long.compare(pairs[one], pairs[other]));
        Edges sorted = new Edges();
        for (int i : order) {
            sorted.add(a(i), b(i), vectors[i], bits[i]);
            sorted.byHousehold[sorted.size - 1] = byHousehold[i];
            sorted.outdone[sorted.size - 1] = outdone[i];
        }
        return sorted;
    }

    /** Keeps the pairs of one piece that are worth it. */
    static final class Collecting implements Candidates.Visitor {
        final Edges edges = new Edges();
        long seen;
        private final Comparison comparison;
        private final Scorer scorer;

        Collecting(Comparison comparison, Scorer scorer) {
            this.comparison = comparison;
            this.scorer = scorer;
        }

        @Override
        public void visit(int a, int b) {
            seen++;
            OptionalInt vector = comparison.findHopeful(a, b);
            if (vector.isPresent()) {
                double bits = scorer.bits(a, b, vector.getAsInt());
                if (bits > FLOOR) {
                    edges.add(a, b, vector.getAsInt(), bits);
                }
            }
        }
    }

    /** The same for pairs of a new row and a known one. */
    static final class OfCrossing implements Crossing.Visitor {
        final Edges edges = new Edges();
        long seen;
        private final Comparison comparison;
        private final Scorer scorer;

        OfCrossing(Comparison comparison, Scorer scorer) {
            this.comparison = comparison;
            this.scorer = scorer;
        }

        @Override
        public void visit(int fresh, int known, int a, int b) {
            seen++;
            OptionalInt vector = comparison.findHopeful(a, b);
            if (vector.isPresent()) {
                double bits = scorer.bits(a, b, vector.getAsInt());
                if (bits > FLOOR) {
                    edges.add(fresh, known, vector.getAsInt(), bits);
                }
            }
        }
    }
}

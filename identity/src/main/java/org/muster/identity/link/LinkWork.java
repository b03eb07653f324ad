package org.muster.identity.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The steps of {@link Linker} one by one, each for a part of the rows, pairs or components, so that
 * several machines can share them. Every machine holds all rows, taken in in the same order; what
 * travels are numbers of rows. However the work is cut, all parts together give what {@link Linker}
 * gives, to the last bit. Any thread may ask.
 */
public final class LinkWork {
    private final Rows rows;
    private final MeetingPlaces places;
    private @Nullable Households households;

    private LinkWork(Rows rows) {
        this.rows = rows;
        rows.book.ages.learn(rows);
        this.places = new MeetingPlaces(rows);
    }

    /** Takes rows in. */
    public static final class Taking {
        private final RowsBuilder builder = new RowsBuilder();

        public void add(Listed row) {
            builder.add(row);
        }

        /** All that were added. */
        public LinkWork done() {
            return new LinkWork(builder.build());
        }
    }

    Rows all() {
        return rows;
    }

    public int rows() {
        return rows.size();
    }

    /** How many keys there are under which rows meet. */
    public int keys() {
        return places.keys();
    }

    /** Whether a key makes blocks; the others are values that rows share. */
    public boolean isBlock(int key) {
        return MeetingPlaces.isBlock(key);
    }

    /** The rows from one number to before another, each in the parts where it meets others. */
    public int[][] sorted(int key, int from, int to, int parts) {
        Ints[] sorted = new Ints[parts];
        Arrays.setAll(sorted, part -> new Ints());
        RowKeys keys = new RowKeys(rows);
        for (int row = from; row < to; row++) {
            int number = row;
            IntConsumer told = part -> sorted[part].add(number);
            places.parts(key, keys, row, parts, told);
        }
        return Arrays.stream(sorted).map(Ints::toArray).toArray(int[][]::new);
    }

    /** The pairs that meet in one part, given all rows that were sorted into it. */
    public MetPairs meet(int key, int part, int parts, int[] some) {
        return places.meet(key, part, parts, some);
    }

    /** How often each vector is seen between pairs, of which one in so many is looked at. */
    public Map<Integer, Integer> vectors(long[] pairs, long every) {
        Comparison comparison = new Comparison(rows);
        Map<Integer, Integer> seen = new TreeMap<>();
        for (long pair : pairs) {
            if (Training.chosen(pair, every)) {
                int vector = comparison.vector((int) (pair >>> 32), (int) pair);
                seen.merge(vector, 1, Integer::sum);
            }
        }
        return seen;
    }

    /** What strangers have in common, by one of {@link LinkTraining#DRAWS} draws. */
    public double[][] draw(int draw) {
        Scorer scorer = new Scorer(rows, Weights.shipped(), Priors.shipped(rows));
        int pairs = Training.randomPairs(rows.size()) / RandomPairs.PIECES;
        return RandomPairs.draw(rows, new Comparison(rows), scorer, draw, pairs);
    }

    /**
     * A sample of pairs, from which priors are learned.
     *
     * @param atMost how many pairs there are, those under several keys counted for each
     */
    public PriorSample sample(long[] pairs, Weights weights, long atMost) {
        List<PriorTraining.Seen> inside = new ArrayList<>();
        List<PriorTraining.Seen> across = new ArrayList<>();
        new PriorTraining(rows, weights, atMost).sample(pairs, inside, across);
        return PriorSample.of(inside, across);
    }

    /** Compares pairs and keeps those that may be one person. */
    public FoundPairs compare(long[] pairs, Weights weights, Priors priors) {
        Edges.Collecting found =
                new Edges.Collecting(new Comparison(rows), new Scorer(rows, weights, priors));
        for (long pair : pairs) {
            found.visit((int) (pair >>> 32), (int) pair);
        }
        return found.edges.packed(found.seen);
    }

    /**
     * What the net finds for rows that found nobody by comparing; once, where everything that was
     * found comes together.
     */
    public FoundPairs net(
            List<FoundPairs> found, Weights weights, Priors priors, LinkSettings settings) {
        Parallel parallel = new Parallel(settings.threads());
        double askFrom = settings.costs().askFrom();
        return compare(Unmet.pairs(rows, Edges.of(found), askFrom, parallel), weights, priors);
    }

    /**
     * Looks at households and groups rows into persons, in whole components.
     *
     * @param free the numbers of the lists that have nobody twice
     */
    public FoundPersons group(
            FoundPairs some,
            Weights weights,
            Priors priors,
            Set<Integer> free,
            LinkSettings settings) {
        Scorer scorer = new Scorer(rows, weights, priors);
        Households homes = households();
        Edges judged =
                new HouseholdPass(rows, homes, scorer, free)
                        .over(Edges.of(List.of(some)), new Parallel(1));
        Clustering clustering = Linker.cluster(rows, judged, scorer, homes, free, settings);
        int[] firsts = clustering.firsts();
        List<Clustering.Question> questions = clustering.questions();
        List<Long> told = new ArrayList<>();
        for (int row = 0; row < firsts.length; row++) {
            if (firsts[row] != row) {
                told.add((long) row << 32 | firsts[row]);
            }
        }
        return new FoundPersons(
                judged.packed(0),
                told.stream().mapToLong(Long::longValue).toArray(),
                questions.stream().mapToLong(question -> judged.pair(question.edge())).toArray(),
                questions.stream().map(Clustering.Question::reason).toArray(String[]::new));
    }

    synchronized Households households() {
        Households known = households;
        if (known == null) {
            known = new Households(rows);
            households = known;
        }
        return known;
    }
}

package org.muster.identity.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Estimates how many pairs are one person and how many relatives, inside lists and across, by EM
 * over a sample of all candidates. A prior from one exact rule would find nobody where that rule
 * never holds.
 */
final class PriorTraining {
    private static final int ROUNDS = 30;
    private static final long SAMPLE = 150_000;
    private static final double LEANING = 300;

    private final Rows rows;
    private final Weights weights;
    private final long every;

    PriorTraining(Rows rows, Weights weights, Candidates candidates) {
        this(rows, weights, candidates.atMost());
    }

    /**
     * @param atMost how many candidates there are, those under several keys counted for each
     */
    PriorTraining(Rows rows, Weights weights, long atMost) {
        this.rows = rows;
        this.weights = weights;
        this.every = 1 + atMost / SAMPLE;
    }

    Priors learn(Candidates candidates) {
        Priors usual = Priors.shipped(rows);
        List<Seen> inside = new ArrayList<>();
        List<Seen> across = new ArrayList<>();
        sample(candidates, usual, inside, across);
        return new Estimate(rows.size(), Priors.Pairs.of(rows), usual).from(inside, across);
    }

    /** Adds some of these pairs; the same ones however pairs are cut into pieces. */
    void sample(long[] pairs, List<Seen> inside, List<Seen> across) {
        Scorer scorer = new Scorer(rows, weights, Priors.shipped(rows));
        Sample sample = new Sample(new Comparison(rows), scorer);
        for (long pair : pairs) {
            sample.visit((int) (pair >>> 32), (int) pair);
        }
        inside.addAll(sample.inside);
        across.addAll(sample.across);
    }

    /** Adds some of the candidates. */
    void sample(Candidates candidates, Priors usual, List<Seen> inside, List<Seen> across) {
        Scorer scorer = new Scorer(rows, weights, usual);
        candidates
                .visit(() -> new Comparison(rows), comparison -> new Sample(comparison, scorer))
                .forEach(part -> {
                    inside.addAll(part.inside);
                    across.addAll(part.across);
                });
    }

    /**
     * The estimate from a sample.
     *
     * @param rows how many rows the pairs are of
     * @param pairs how many pairs there are of which nearly all are never looked at
     */
    record Estimate(double rows, Priors.Pairs pairs, Priors usual) {
        Priors from(List<Seen> inside, List<Seen> across) {
            double[] in =
                    learn(inside, pairs.inside(), usual.sameInside(), usual.relativesInside());
            double[] out =
                    learn(across, pairs.across(), usual.sameAcross(), usual.relativesAcross());
            return new Priors(in[0], out[0], in[1], out[1], true);
        }

        private double[] learn(List<Seen> seen, double pairs, double same, double kin) {
            seen.sort(Seen.ORDER);
            double[] now = {same, kin};
            for (int round = 0; round < ROUNDS && pairs > 0; round++) {
                double ones = 0;
                double kins = 0;
                for (Seen one : seen) {
                    double a = now[0] * one.likelihoods().same();
                    double b = now[1] * one.likelihoods().relatives();
                    double c = (1 - now[0] - now[1]) * one.likelihoods().strangers();
                    ones += one.stands() * a / (a + b + c);
                    kins += one.stands() * b / (a + b + c);
                }
                now = new double[] {lean(ones, same, pairs), lean(kins, kin, pairs)};
            }
            return now;
        }

        /** In a short list it leans on what is usual. */
        private double lean(double count, double usual, double pairs) {
            double mixed = (count * rows + usual * pairs * LEANING) / (rows + LEANING);
            return Priors.share(mixed, pairs);
        }
    }

    /**
     * A pair of the sample.
     *
     * @param stands for how many pairs
     */
    record Seen(double stands, Scorer.Likelihoods likelihoods) {
        /** By what was seen, so that sums come out the same however rows are numbered. */
        static final Comparator<Seen> ORDER =
                Comparator.comparingDouble(Seen::stands)
                        .thenComparingDouble(seen -> seen.likelihoods().same())
                        .thenComparingDouble(seen -> seen.likelihoods().relatives())
                        .thenComparingDouble(seen -> seen.likelihoods().strangers());
    }

    /** Some pairs of one piece. */
    private final class Sample implements Candidates.Visitor {
        private final Comparison comparison;
        private final Scorer scorer;
        private final List<Seen> inside = new ArrayList<>();
        private final List<Seen> across = new ArrayList<>();

        Sample(Comparison comparison, Scorer scorer) {
            this.comparison = comparison;
            this.scorer = scorer;
        }

        @Override
        public void visit(int a, int b) {
            if (Training.chosen((long) a << 32 | b, every)) {
                int vector = comparison.vector(a, b);
                List<Seen> seen = rows.source[a] == rows.source[b] ? inside : across;
                seen.add(new Seen(every, scorer.likelihoods(a, b, vector)));
            }
        }
    }
}

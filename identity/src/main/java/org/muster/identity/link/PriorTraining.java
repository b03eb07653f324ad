package org.muster.identity.link;

import java.util.ArrayList;
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

    /**
     * @param atMost how many candidates there are, those under several keys counted for each
     */
    PriorTraining(Rows rows, Weights weights, long atMost) {
        this.rows = rows;
        this.weights = weights;
        this.every = 1 + atMost / SAMPLE;
    }

    Priors learn(Candidates candidates) {
        Scorer scorer = new Scorer(rows, weights, Priors.shipped(rows));
        List<Seen> all = new ArrayList<>();
        candidates
                .visit(() -> new Comparison(rows), comparison -> new Sample(comparison, scorer))
                .forEach(part -> all.addAll(part.seen));
        return learn(all);
    }

    /** Some of these pairs; the same ones however pairs are cut into pieces. */
    List<Seen> sample(long[] pairs) {
        Scorer scorer = new Scorer(rows, weights, Priors.shipped(rows));
        Sample sample = new Sample(new Comparison(rows), scorer);
        for (long pair : pairs) {
            sample.visit((int) (pair >>> 32), (int) pair);
        }
        return sample.seen;
    }

    /** The order in which they were seen does not matter. */
    Priors learn(List<Seen> all) {
        Priors usual = Priors.shipped(rows);
        List<Seen> inside = new ArrayList<>();
        List<Seen> across = new ArrayList<>();
        all.forEach(seen -> (seen.inside() ? inside : across).add(seen));
        Priors.Pairs pairs = Priors.Pairs.of(rows);
        double[] in = learn(inside, pairs.inside(), usual.sameInside(), usual.relativesInside());
        double[] out = learn(across, pairs.across(), usual.sameAcross(), usual.relativesAcross());
        return new Priors(in[0], out[0], in[1], out[1], true);
    }

    private double[] learn(List<Seen> seen, double pairs, double same, double kin) {
        seen.sort((one, other) -> Long.compare(one.pair(), other.pair()));
        double[] now = {same, kin};
        for (int round = 0; round < ROUNDS && pairs > 0; round++) {
            double ones = 0;
            double kins = 0;
            for (Seen one : seen) {
                double a = now[0] * one.likelihoods().same();
                double b = now[1] * one.likelihoods().relatives();
                double c = (1 - now[0] - now[1]) * one.likelihoods().strangers();
                ones += a / (a + b + c);
                kins += b / (a + b + c);
            }
            now = new double[] {lean(ones * every, same, pairs), lean(kins * every, kin, pairs)};
        }
        return now;
    }

    /** In a short list it leans on what is usual. */
    private double lean(double count, double usual, double pairs) {
        double n = rows.size();
        double mixed = (count * n + usual * pairs * LEANING) / (n + LEANING);
        return Priors.share(mixed, pairs);
    }

    record Seen(long pair, boolean inside, Scorer.Likelihoods likelihoods) {}

    /** Some pairs of one piece. */
    private final class Sample implements Candidates.Visitor {
        private final Comparison comparison;
        private final Scorer scorer;
        private final List<Seen> seen = new ArrayList<>();

        Sample(Comparison comparison, Scorer scorer) {
            this.comparison = comparison;
            this.scorer = scorer;
        }

        @Override
        public void visit(int a, int b) {
            long pair = (long) a << 32 | b;
            if (Training.chosen(pair, every)) {
                int vector = comparison.vector(a, b);
                boolean inside = rows.source[a] == rows.source[b];
                seen.add(new Seen(pair, inside, scorer.likelihoods(a, b, vector)));
            }
        }
    }
}

package org.muster.identity.link;

/**
 * Weighs vectors of levels: from the weights of each class and the priors to the bits that speak
 * for one person. Any thread may ask.
 */
final class Scorer {
    private static final double LEAST = 1e-30;
    private final Rows rows;
    private final Weights weights;
    private final Priors priors;
    private final Strangers strangers;

    Scorer(Rows rows, Weights weights, Priors priors) {
        this(rows, weights, priors, new Strangers(rows, weights, true));
    }

    private Scorer(Rows rows, Weights weights, Priors priors, Strangers strangers) {
        this.rows = rows;
        this.weights = weights;
        this.priors = priors;
        this.strangers = strangers;
    }

    /** For when it is not known how rare a value is. */
    static Scorer ofUsualValues(Rows rows, Weights weights, Priors priors) {
        return new Scorer(rows, weights, priors, new Strangers(rows, weights, false));
    }

    /** How likely what was seen is in each class. */
    record Likelihoods(double same, double relatives, double strangers) {}

    Likelihoods likelihoods(int a, int b, int vector) {
        double same = 1;
        double kin = 1;
        double others = 1;
        for (int i = 0; i < Field.count(); i++) {
            Field field = Field.at(i);
            int level = field.in(vector);
            if (level != Field.UNKNOWN) {
                same *= weights.same(field, level);
                kin *= weights.relatives(field, level);
                others *= strangers.of(field, level, a, b, vector);
            }
        }
        return new Likelihoods(same, kin, others);
    }

    /** Bits for one person, below 0 when it is likelier that they are two. */
    double bits(int a, int b, int vector) {
        boolean inside = rows.source[a] == rows.source[b];
        Likelihoods seen = likelihoods(a, b, vector);
        double same = priors.same(inside);
        double kin = priors.relatives(inside);
        return log2(same * seen.same())
                - log2(kin * seen.relatives() + (1 - same - kin) * seen.strangers());
    }

    /**
     * The same when the two stand in households that are one household by what is known of their
     * other members.
     *
     * @param household how sure that is
     * @param members among whom the partner may be, as far as they have none yet
     */
    double bitsInHousehold(int a, int b, int vector, double household, double members) {
        boolean inside = rows.source[a] == rows.source[b];
        Likelihoods seen = likelihoods(a, b, vector);
        double out = 1 - household;
        double one = household * COVERED / members;
        double same = out * priors.same(inside) + one;
        double kin = out * priors.relatives(inside) + household - one;
        double others = out * (1 - priors.same(inside) - priors.relatives(inside));
        return log2(same * seen.same()) - log2(kin * seen.relatives() + others * seen.strangers());
    }

    /** How often a member of a household that is on both lists is itself on both. */
    private static final double COVERED = 0.85;

    Weights weights() {
        return weights;
    }

    Priors priors() {
        return priors;
    }

    Strangers strangers() {
        return strangers;
    }

    static double log2(double value) {
        return Math.log(Math.max(LEAST, value)) / Math.log(2);
    }

    static double probability(double bits) {
        return 1 / (1 + Math.pow(2, -bits));
    }
}

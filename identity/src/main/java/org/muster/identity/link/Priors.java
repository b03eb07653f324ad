package org.muster.identity.link;

import java.io.Serializable;

/**
 * How many pairs of rows are one person or relatives before anything is compared, inside one list
 * and between two, as shares of all such pairs.
 *
 * @param learned whether they were estimated from these rows
 */
public record Priors(
        double sameInside,
        double sameAcross,
        double relativesInside,
        double relativesAcross,
        boolean learned)
        implements Serializable {

    /** In lists of a few rows nothing is known of how many are the same. */
    private static final double MOST = 0.02;

    private static final double REPEATED_ALONE = 0.25;
    private static final double REPEATED_INSIDE = 0.03;
    private static final double FOUND_ELSEWHERE = 0.30;
    private static final double RELATIVES = 1.0;

    double same(boolean inside) {
        return inside ? sameInside : sameAcross;
    }

    double relatives(boolean inside) {
        return inside ? relativesInside : relativesAcross;
    }

    /** For when nothing is known: so many rows in a hundred have another one of the same person. */
    static Priors shipped(Rows rows) {
        Pairs pairs = Pairs.of(rows);
        double n = rows.size();
        boolean alone = pairs.across() == 0;
        return new Priors(
                share((alone ? REPEATED_ALONE : REPEATED_INSIDE) * n, pairs.inside()),
                share(FOUND_ELSEWHERE * n, pairs.across()),
                share(RELATIVES * n, pairs.inside()),
                share(RELATIVES * n * (alone ? 0 : 1), pairs.across()),
                false);
    }

    static double share(double count, double of) {
        return of == 0 ? 0 : Math.min(MOST, count / of);
    }

    /** How many pairs there are at all. */
    record Pairs(double inside, double across) {
        static Pairs of(Rows rows) {
            double inside = 0;
            for (int source = 0; source < rows.book.sources.size(); source++) {
                double n = rows.book.sources.count(source);
                inside += n * (n - 1) / 2;
            }
            double n = rows.size();
            return new Pairs(inside, n * (n - 1) / 2 - inside);
        }
    }
}

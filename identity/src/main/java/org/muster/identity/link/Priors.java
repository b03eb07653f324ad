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

    double same(boolean inside) {
        return inside ? sameInside : sameAcross;
    }

    double relatives(boolean inside) {
        return inside ? relativesInside : relativesAcross;
    }

    /** For when nothing is known: so many rows in a hundred have another one of the same person. */
    static Priors shipped(Rows rows) {
        Pairs pairs = Pairs.of(rows);
        boolean alone = pairs.across() == 0;
        Partners usual = Partners.USUAL;
        Partners here = alone ? new Partners(REPEATED_ALONE, 0, usual.relativesInside(), 0) : usual;
        return here.among(rows.size(), pairs);
    }

    static double share(double count, double of) {
        return of == 0 ? 0 : Math.min(MOST, count / of);
    }

    /** How many pairs there are at all. */
    record Pairs(double inside, double across) {
        static Pairs of(Rows rows) {
            double[] counts = new double[rows.book.sources.size()];
            for (int row = 0; row < rows.size(); row++) {
                counts[rows.source[row]]++;
            }
            double inside = 0;
            for (double count : counts) {
                inside += count * (count - 1) / 2;
            }
            double n = rows.size();
            return new Pairs(inside, n * (n - 1) / 2 - inside);
        }
    }
}

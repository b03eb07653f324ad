package org.muster.identity.link;

import java.util.ArrayList;
import java.util.List;

/**
 * Explains a link from its two rows and the weights alone, when what was known beside them is not
 * at hand: then how rare a surname was cannot be told, so each field weighs what is usual, and what
 * is left up to the bits of the link stands in a step of its own.
 */
public final class Waterfalls {
    /** For want of a better number. */
    private static final int USUAL_ROWS = 100_000;

    private static final double TOO_SMALL_TO_SHOW = 0.01;

    private Waterfalls() {}

    /** What speaks for and against one person, by usual values and among so many rows as usual. */
    public static Waterfall of(Weights weights, Listed one, Listed other) {
        RowsBuilder builder = new RowsBuilder();
        builder.add(one);
        builder.add(other);
        return of(weights, builder.build());
    }

    /** The same, ending at the bits that a link has. */
    public static Waterfall of(Weights weights, Link link, Listed one, Listed other) {
        Waterfall usual = of(weights, one, other);
        double rest = link.bits() - usual.bits();
        List<Waterfall.Step> steps = new ArrayList<>(usual.steps());
        if (Math.abs(rest) > TOO_SMALL_TO_SHOW) {
            String seen =
                    link.byHousehold()
                            ? "how rare the values were, and the rest of the household"
                            : "how rare the values were among the rows known then";
            steps.add(new Waterfall.Step("the list itself", seen, rest));
        }
        return new Waterfall(usual.one(), usual.other(), steps, link.bits());
    }

    private static Waterfall of(Weights weights, Rows rows) {
        boolean inside = rows.source[0] == rows.source[1];
        double n = USUAL_ROWS;
        double pairs = n * (n - 1) / 2;
        Priors priors =
                Partners.USUAL.among(n, new Priors.Pairs(inside ? pairs : 0, inside ? 0 : pairs));
        Scorer scorer = Scorer.ofUsualValues(rows, weights, priors);
        int vector = Comparison.ofFew(rows).vector(0, 1);
        return new Explaining(rows, scorer).of(0, 1, vector, scorer.bits(0, 1, vector));
    }
}

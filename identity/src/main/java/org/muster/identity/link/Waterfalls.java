package org.muster.identity.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.muster.core.register.BirthDate;
import org.muster.core.register.Sex;

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
        return ending(
                of(weights, one, other),
                link.bits(),
                link.byHousehold()
                        ? "how rare the values were, and the rest of the household"
                        : "how rare the values were among the rows known then");
    }

    /** The same from the levels alone that were kept, where the rows are no longer at hand. */
    public static Waterfall ofLevels(Weights weights, int vector, double bits) {
        RowsBuilder builder = new RowsBuilder();
        builder.add(unknown("one"));
        builder.add(unknown("other"));
        return ending(
                of(weights, builder.build(), vector),
                bits,
                "how rare the values were, and the rest of the household");
    }

    private static Listed unknown(String name) {
        return new Listed(
                name,
                new Origin(name, 1, ""),
                Optional.empty(),
                BirthDate.UNKNOWN,
                Sex.UNKNOWN,
                Set.of(),
                List.of(),
                Reach.UNKNOWN);
    }

    private static Waterfall ending(Waterfall usual, double bits, String rest) {
        List<Waterfall.Step> steps = new ArrayList<>(usual.steps());
        if (Math.abs(bits - usual.bits()) > TOO_SMALL_TO_SHOW) {
            steps.add(new Waterfall.Step("rest", "the list itself", rest, bits - usual.bits()));
        }
        return new Waterfall(usual.one(), usual.other(), steps, bits);
    }

    private static Waterfall of(Weights weights, Rows rows) {
        return of(weights, rows, Comparison.ofFew(rows).vector(0, 1));
    }

    private static Waterfall of(Weights weights, Rows rows, int vector) {
        boolean inside = rows.source[0] == rows.source[1];
        double n = USUAL_ROWS;
        double pairs = n * (n - 1) / 2;
        Priors priors =
                Partners.USUAL.among(n, new Priors.Pairs(inside ? pairs : 0, inside ? 0 : pairs));
        Scorer scorer = Scorer.ofUsualValues(rows, weights, priors);
        return new Explaining(rows, scorer).of(0, 1, vector, scorer.bits(0, 1, vector));
    }
}

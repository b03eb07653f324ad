package org.muster.identity.link;

import java.util.ArrayList;
import java.util.List;

/** Turns what was compared into words and bits that add up. */
final class Explaining {
    private final Rows rows;
    private final Scorer scorer;

    Explaining(Rows rows, Scorer scorer) {
        this.rows = rows;
        this.scorer = scorer;
    }

    Waterfall of(int a, int b, int vector, double bits) {
        List<Waterfall.Step> steps = new ArrayList<>();
        boolean inside = rows.source[a] == rows.source[b];
        double same = scorer.priors().same(inside);
        steps.add(
                new Waterfall.Step(
                        inside ? "before.inside" : "before.across",
                        "before comparing",
                        inside ? "two rows of one list" : "rows of two lists",
                        Scorer.log2(same / (1 - same))));
        for (Field field : Field.values()) {
            int level = field.in(vector);
            if (level != Field.UNKNOWN) {
                double worth =
                        Scorer.log2(scorer.weights().same(field, level))
                                - Scorer.log2(scorer.strangers().of(field, level, a, b, vector));
                steps.add(
                        new Waterfall.Step(
                                field.code(level), field.word(), field.level(level), worth));
            }
        }
        double strangers = steps.stream().mapToDouble(Waterfall.Step::bits).sum();
        double alone = scorer.bits(a, b, vector);
        steps.add(
                new Waterfall.Step(
                        "relatives",
                        "relatives",
                        "what a household shares counts once",
                        alone - strangers));
        if (Math.abs(bits - alone) > 0.01) {
            steps.add(
                    new Waterfall.Step(
                            "household", "household", "by its other members", bits - alone));
        }
        return new Waterfall(rows.ids[a], rows.ids[b], steps, bits);
    }
}

package org.muster.identity.link;

import java.util.List;

/** Why two rows are held for one person or not: steps of bits, and where they end. */
public record Waterfall(String one, String other, List<Step> steps, double bits) {
    public Waterfall {
        steps = List.copyOf(steps);
    }

    public double probability() {
        return Scorer.probability(bits);
    }

    /**
     * One reason, and the bits that it speaks for one person, or against it when below 0.
     *
     * @param code what it is, for whoever tells it in another language: a field and its level such
     *     as {@code BIRTH.2}, or one of {@link #BESIDE_FIELDS}
     */
    public record Step(String code, String what, String seen, double bits) {}

    /** Codes of the steps that are no field. */
    public static final List<String> BESIDE_FIELDS =
            List.of("before.inside", "before.across", "relatives", "household", "rest");
}

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

    /** One reason, and the bits that it speaks for one person, or against it when below 0. */
    public record Step(String what, String seen, double bits) {}
}

package org.muster.core.estimate;

import org.muster.core.fact.OperationId;

/**
 * An operation that is over, and how its estimate fared.
 *
 * @param estimated what its lists and answers gave, before any multiplier
 * @param turnedOut how many are known to have been there
 */
public record Precedent(OperationId operation, int estimated, int turnedOut) {
    private static final int LARGEST = 100_000;

    public Precedent {
        if (estimated < 1 || turnedOut < 1) {
            throw new IllegalArgumentException(
                    "the estimate of %s gave %d, and %d turned out"
                            .formatted(operation, estimated, turnedOut));
        }
    }

    /** In thousandths. */
    public int multiplier() {
        return (int) Math.clamp(Math.round(1_000.0 * turnedOut / estimated), 1, LARGEST);
    }
}

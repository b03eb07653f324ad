package org.muster.core.plan;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a plan came to on one level of its policy.
 *
 * @param level its name in the policy
 * @param priority the class it is of; empty text where it is of all
 * @param bound what no plan could pass; empty where none was known
 */
public record Reached(String level, String priority, BigDecimal value, Optional<BigDecimal> bound) {

    /** Whether no plan could be better on this level. */
    public boolean isProven() {
        return bound.filter(known -> known.compareTo(value) == 0).isPresent();
    }
}

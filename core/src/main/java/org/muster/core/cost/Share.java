package org.muster.core.cost;

import java.math.BigDecimal;

/**
 * One state's part.
 *
 * @param state its code; empty for people whose nationality is not known, who are a share of their
 *     own
 */
public record Share(String state, int persons, BigDecimal amount) {
    public boolean isUnknown() {
        return state.isEmpty();
    }
}

package org.muster.core.cost;

import java.math.BigDecimal;

/**
 * An amount in a currency of ISO 4217, exact. What a command brings may be nonsense; rules refuse
 * it before it becomes a fact.
 */
public record Money(BigDecimal amount, String currency) {
    @Override
    public String toString() {
        return amount + " " + currency;
    }
}

package org.muster.core.cost;

import java.util.Optional;
import org.muster.core.fact.FactId;
import org.muster.core.fact.Recorded;

/**
 * An entry in the accounts, as it was recorded.
 *
 * @param withdrawn the fact that took it back, if one did
 */
public record Entry<F extends CostFact>(Recorded recorded, F fact, Optional<Recorded> withdrawn) {
    public FactId id() {
        return recorded.id();
    }

    public boolean stands() {
        return withdrawn.isEmpty();
    }
}

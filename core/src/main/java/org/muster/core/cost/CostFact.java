package org.muster.core.cost;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.muster.core.fact.Dated;
import org.muster.core.fact.Fact;
import org.muster.core.fact.FactId;
import org.muster.core.fact.LegId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Subject;

/** What was entered in the accounts of an operation. */
public sealed interface CostFact extends Fact {
    OperationId operation();

    @Override
    default List<Subject> subjects() {
        return List.of(operation());
    }

    /** From here on claims are made in this currency. */
    record ClaimCurrencySet(OperationId operation, String currency) implements CostFact {}

    record CostEntered(
            OperationId operation, Optional<LegId> leg, CostKind kind, Charge charge, String basis)
            implements OfLeg {}

    record ContributionEntered(
            OperationId operation, Optional<LegId> leg, Charge charge, String basis)
            implements OfLeg {}

    record NoticeKept(OperationId operation, Instant at, String basis) implements CostFact, Dated {
        @Override
        public Instant dated() {
            return at;
        }
    }

    record FareFrozen(
            OperationId operation, String destination, Money fare, LocalDate day, String basis)
            implements CostFact {}

    record EntryWithdrawn(OperationId operation, FactId entry, String reason) implements CostFact {}

    /** An amount for a leg, or for the operation as a whole. */
    sealed interface OfLeg extends CostFact {
        Optional<LegId> leg();

        Charge charge();

        String basis();

        @Override
        default List<Subject> subjects() {
            return leg().map(leg -> List.<Subject>of(operation(), leg))
                    .orElseGet(() -> List.of(operation()));
        }
    }
}

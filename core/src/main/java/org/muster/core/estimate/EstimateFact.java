package org.muster.core.estimate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muster.core.fact.Fact;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Subject;
import org.muster.core.fact.View;
import org.muster.core.movement.Leg;

/** What becomes of estimates. */
public sealed interface EstimateFact extends Fact {

    /** An estimate as it was made, with all its inputs; it never changes. */
    record EstimateMade(OperationId operation, Estimate estimate) implements EstimateFact {
        @Override
        public List<Subject> subjects() {
            return List.of(operation);
        }
    }

    /** The latest estimate, whoever it is of. */
    static Optional<Estimate> findLast(View view, OperationId operation) {
        return view.history(operation).findLast(EstimateMade.class).map(EstimateMade::estimate);
    }

    /**
     * The estimate by which an operation planned its seats: the last that was made before the first
     * leg left the country, else the first after it. Earlier ones were made from fewer lists and
     * answers, perhaps from none.
     *
     * @param everybody whether of everybody, else of one nationality
     */
    static Optional<Estimate> findGuiding(View view, OperationId operation, boolean everybody) {
        Instant first =
                Leg.listAll(view).stream()
                        .flatMap(leg -> Reading.left(leg).stream())
                        .min(Instant::compareTo)
                        .orElse(Instant.MAX);
        List<Estimate> made =
                listAll(view, operation).stream()
                        .map(recorded -> ((EstimateMade) recorded.fact()).estimate())
                        .filter(estimate -> estimate.scope().isEmpty() == everybody)
                        .toList();
        return made.stream()
                .filter(estimate -> estimate.asOf().isBefore(first))
                .reduce((earlier, later) -> later)
                .or(() -> made.stream().findFirst());
    }

    /** All estimates, in the order in which they were made. */
    static List<Recorded> listAll(View view, OperationId operation) {
        return view.history(operation).stream()
                .filter(recorded -> recorded.fact() instanceof EstimateMade)
                .toList();
    }
}

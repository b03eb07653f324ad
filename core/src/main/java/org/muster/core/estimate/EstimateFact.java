package org.muster.core.estimate;

import java.util.List;
import org.muster.core.fact.Fact;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Subject;
import org.muster.core.fact.View;

/** What becomes of estimates. */
public sealed interface EstimateFact extends Fact {

    /** An estimate as it was made, with all its inputs; it never changes. */
    record EstimateMade(OperationId operation, Estimate estimate) implements EstimateFact {
        @Override
        public List<Subject> subjects() {
            return List.of(operation);
        }
    }

    /** All estimates, in the order in which they were made. */
    static List<Recorded> listAll(View view, OperationId operation) {
        return view.history(operation).stream()
                .filter(recorded -> recorded.fact() instanceof EstimateMade)
                .toList();
    }
}

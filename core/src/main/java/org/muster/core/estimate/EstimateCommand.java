package org.muster.core.estimate;

import java.util.List;
import java.util.Optional;
import org.muster.core.fact.Command;
import org.muster.core.fact.OperationId;
import org.muster.core.register.Nationality;

/** What is asked about how many are here. */
public sealed interface EstimateCommand extends Command {

    /**
     * Estimate as of now, and keep it.
     *
     * @param scope whose nationals, and those of unknown nationality with them; empty for everybody
     * @param precedents operations that are over, to correct by
     */
    record MakeEstimate(
            OperationId operation, Optional<Nationality> scope, List<Precedent> precedents)
            implements EstimateCommand {
        public MakeEstimate {
            precedents = List.copyOf(precedents);
        }
    }
}

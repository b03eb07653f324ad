package org.muster.core.operation;

import java.util.List;
import java.util.Optional;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.View;
import org.muster.core.operation.OperationFact.JournalKept;
import org.muster.core.operation.OperationFact.OperationOpened;
import org.muster.core.operation.OperationFact.PhaseChanged;

/** An open operation as it stands. {@code journal} is ordered by when things happened. */
public record OperationState(
        OperationId id, OperationPlan plan, Phase phase, List<Recorded> journal) {

    /**
     * The operation of this view, if it has been opened. Should two nodes have opened it, the first
     * stands.
     */
    public static Optional<OperationState> find(View view, OperationId id) {
        var history = view.history(id);
        return history.stream()
                .map(Recorded::fact)
                .filter(OperationOpened.class::isInstance)
                .map(OperationOpened.class::cast)
                .findFirst()
                .map(opened ->
                        new OperationState(
                                id,
                                opened.plan(),
                                history.findLast(PhaseChanged.class)
                                        .map(PhaseChanged::phase)
                                        .orElse(Phase.WATCH),
                                history.stream()
                                        .filter(fact -> fact.fact() instanceof JournalKept)
                                        .sorted(
                                                java.util.Comparator.comparing(fact ->
                                                        ((JournalKept) fact.fact()).happened()))
                                        .toList()));
    }
}

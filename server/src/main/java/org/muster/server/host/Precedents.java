package org.muster.server.host;

import java.util.List;
import java.util.Optional;
import org.muster.core.estimate.Estimate;
import org.muster.core.estimate.EstimateFact;
import org.muster.core.estimate.Outcome;
import org.muster.core.estimate.Precedent;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.View;
import org.muster.core.operation.OperationState;
import org.muster.core.operation.Phase;
import org.muster.ledger.desk.Desk;
import org.springframework.stereotype.Component;

/** What operations of this server that are closing or closed teach the next estimate. */
@Component
public final class Precedents {
    private final Office office;

    Precedents(Office office) {
        this.office = office;
    }

    /** From the estimate by which each of the others planned, of everybody or of own nationals. */
    public List<Precedent> list(OperationId operation, boolean everybody) {
        return office.list().stream()
                .filter(desk -> !desk.operation().equals(operation))
                .flatMap(desk -> find(desk, everybody).stream())
                .toList();
    }

    private static Optional<Precedent> find(Desk desk, boolean everybody) {
        View view = desk.view();
        Optional<OperationState> state =
                OperationState.find(view, desk.operation())
                        .filter(one -> one.phase().compareTo(Phase.CLOSING) >= 0);
        Optional<Estimate> guiding = EstimateFact.findGuiding(view, desk.operation(), everybody);
        return state.isEmpty()
                ? Optional.empty()
                : guiding.flatMap(estimate ->
                        Outcome.of(
                                        view,
                                        List.of(estimate),
                                        view.moment(),
                                        state.get().plan().zone())
                                .getFirst()
                                .toPrecedent(desk.operation(), estimate));
    }
}

package org.muster.core.weights;

import static org.muster.core.weights.WeightsRefusal.*;

import java.util.ArrayList;
import java.util.List;
import org.muster.core.fact.Decision;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.View;
import org.muster.core.operation.OperationState;
import org.muster.core.weights.WeightsCommand.KeepWeights;
import org.muster.core.weights.WeightsFact.WeightsLearned;

/** Decides what becomes of weights. */
public final class WeightsRules {
    private WeightsRules() {}

    public static Decision decide(View view, WeightsCommand command) {
        return switch (command) {
            case KeepWeights keep -> keep(view, keep);
        };
    }

    private static Decision keep(View view, KeepWeights keep) {
        if (OperationState.find(view, keep.operation()).isEmpty()) {
            return Decision.refuse(Refusal.of(NOT_OPEN, "operation", keep.operation()));
        }
        List<Refusal> reasons = new ArrayList<>();
        if (keep.version().isBlank() || keep.weights().isBlank()) {
            reasons.add(Refusal.of(NOTHING_SAID, keep.version().isBlank() ? "version" : "weights"));
        }
        if (keep.rows() < 0) {
            reasons.add(Refusal.of(NO_NUMBER, "rows", keep.rows()));
        }
        WeightsFact.find(view, keep.operation(), keep.version())
                .filter(kept -> !kept.weights().equals(keep.weights()))
                .ifPresent(kept ->
                        reasons.add(Refusal.of(OTHER_OF_THAT_NAME, "version", keep.version())));
        return Decision.of(
                reasons,
                () ->
                        List.of(
                                new WeightsLearned(
                                        keep.operation(),
                                        keep.version(),
                                        keep.weights(),
                                        keep.partners(),
                                        keep.rows())));
    }
}

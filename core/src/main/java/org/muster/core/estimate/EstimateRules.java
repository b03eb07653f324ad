package org.muster.core.estimate;

import static org.muster.core.estimate.EstimateRefusal.*;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.muster.core.estimate.EstimateCommand.MakeEstimate;
import org.muster.core.estimate.EstimateFact.EstimateMade;
import org.muster.core.fact.Context;
import org.muster.core.fact.Decision;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.View;
import org.muster.core.operation.OperationState;
import org.muster.core.register.Nationality;

/** Decides what becomes of estimates. */
public final class EstimateRules {
    private EstimateRules() {}

    public static Decision decide(View view, EstimateCommand command, Context context) {
        return switch (command) {
            case MakeEstimate make -> make(view, make, context);
        };
    }

    private static Decision make(View view, MakeEstimate make, Context context) {
        Optional<OperationState> state = OperationState.find(view, make.operation());
        if (state.isEmpty()) {
            return Decision.refuse(Refusal.of(NOT_OPEN, "operation", make.operation()));
        }
        List<Refusal> reasons = new ArrayList<>();
        Set<OperationId> named = new HashSet<>();
        for (Precedent precedent : make.precedents()) {
            if (precedent.operation().equals(make.operation())) {
                reasons.add(Refusal.of(OWN_PRECEDENT, "precedents", precedent.operation()));
            } else if (!named.add(precedent.operation())) {
                reasons.add(Refusal.of(PRECEDENT_TWICE, "precedents", precedent.operation()));
            }
        }
        List<SourceCount> sources =
                Survey.count(view, make.scope(), context.now(), state.get().plan().zone());
        if (sources.isEmpty()) {
            String whom = make.scope().map(Nationality::code).orElse("anybody");
            reasons.add(Refusal.of(NOBODY_KNOWN, "scope", whom));
        }
        return Decision.of(
                reasons,
                () ->
                        List.of(
                                new EstimateMade(
                                        make.operation(),
                                        Estimate.of(
                                                context.now(),
                                                make.scope(),
                                                sources,
                                                make.precedents(),
                                                context.ids().next()))));
    }
}

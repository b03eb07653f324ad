package org.muster.testkit.refusal;

import java.util.List;
import java.util.Optional;
import org.muster.core.estimate.EstimateCommand.MakeEstimate;
import org.muster.core.estimate.EstimateRefusal;
import org.muster.core.estimate.Precedent;
import org.muster.core.fact.OperationId;
import org.muster.core.register.Nationality;
import org.muster.testkit.Scenario;

/** When an estimate is refused. */
class EstimateRefusalsTest extends RefusalCases {
    private static final Precedent OTHER = new Precedent(new OperationId("other"), 10, 9);

    EstimateRefusalsTest() {
        super(EstimateRefusal.class);
    }

    @Override
    void listCases() {
        when(
                EstimateRefusal.NOT_OPEN,
                s ->
                        s.refusing(EstimateRefusal.NOT_OPEN)
                                .does(
                                        new MakeEstimate(
                                                new OperationId("never-opened"),
                                                Optional.empty(),
                                                List.of())));
        when(
                EstimateRefusal.NOBODY_KNOWN,
                s ->
                        s.refusing(EstimateRefusal.NOBODY_KNOWN)
                                .does(make(Optional.of(new Nationality("JPN"))))
                                .does(make(Optional.of(new Nationality("FRA")), OTHER)));
        when(
                EstimateRefusal.OWN_PRECEDENT,
                s ->
                        s.refusing(EstimateRefusal.OWN_PRECEDENT)
                                .does(make(Optional.empty(), new Precedent(Scenario.ID, 10, 9))));
        when(
                EstimateRefusal.PRECEDENT_TWICE,
                s ->
                        s.refusing(EstimateRefusal.PRECEDENT_TWICE)
                                .does(make(Optional.empty(), OTHER, OTHER)));
    }

    private static MakeEstimate make(Optional<Nationality> scope, Precedent... precedents) {
        return new MakeEstimate(Scenario.ID, scope, List.of(precedents));
    }
}

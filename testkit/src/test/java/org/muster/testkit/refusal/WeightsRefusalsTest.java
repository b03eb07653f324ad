package org.muster.testkit.refusal;

import org.muster.core.fact.OperationId;
import org.muster.core.weights.WeightsCommand.KeepWeights;
import org.muster.core.weights.WeightsRefusal;
import org.muster.testkit.Scenario;

/** When weights are refused. */
class WeightsRefusalsTest extends RefusalCases {
    WeightsRefusalsTest() {
        super(WeightsRefusal.class);
    }

    @Override
    void listCases() {
        when(
                WeightsRefusal.NOT_OPEN,
                s ->
                        s.refusing(WeightsRefusal.NOT_OPEN)
                                .does(
                                        new KeepWeights(
                                                new OperationId("never-opened"), "1", "w", "", 9)));
        when(
                WeightsRefusal.NOTHING_SAID,
                s ->
                        s.refusing(WeightsRefusal.NOTHING_SAID)
                                .does(keep(" ", "numbers", 9))
                                .refusing(WeightsRefusal.NOTHING_SAID)
                                .does(keep("learned-1", "", 9)));
        when(
                WeightsRefusal.OTHER_OF_THAT_NAME,
                s ->
                        s.does(keep("learned-1", "numbers", 9))
                                .does(keep("learned-1", "numbers", 12))
                                .refusing(WeightsRefusal.OTHER_OF_THAT_NAME)
                                .does(keep("learned-1", "other numbers", 12)));
        when(
                WeightsRefusal.NO_NUMBER,
                s -> s.refusing(WeightsRefusal.NO_NUMBER).does(keep("learned-1", "numbers", -1)));
    }

    private static KeepWeights keep(String version, String weights, int rows) {
        return new KeepWeights(Scenario.ID, version, weights, "", rows);
    }
}

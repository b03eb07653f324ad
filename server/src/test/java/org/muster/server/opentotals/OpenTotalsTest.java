package org.muster.server.opentotals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.muster.core.fact.Operation;
import org.muster.core.fact.Stamp;
import org.muster.core.fact.View;
import org.muster.core.operation.OperationPlan;
import org.muster.core.operation.OperationState;
import org.muster.core.tally.Basis;
import org.muster.core.tally.Counting;
import org.muster.core.tally.CountingRule;
import org.muster.formats.hxl.Breakdown;
import org.muster.formats.hxl.TotalLine;
import org.muster.formats.hxl.Totals;
import org.muster.testkit.RandomOperation;

/** What leaves the house is what was counted. */
class OpenTotalsTest {

    private static final Instant LATE = RandomOperation.START.plusSeconds(1_000_000);

    @Test
    void everyBreakdownSumsToTheTally() {
        int carried = 0;
        for (long seed = 0; seed < 12; seed++) {
            Operation operation = RandomOperation.together(seed, 600).merged();
            View view = operation.asOf(Stamp.endOf(operation.moment()));
            OperationPlan plan = OperationState.find(view, RandomOperation.ID).orElseThrow().plan();
            int total =
                    Counting.count(view, CountingRule.CARRIED, Basis.COUNTED, LATE, plan.zone())
                            .total();
            Totals whole = OpenTotals.whole(view, plan, Basis.COUNTED, LATE);
            Totals told = OpenTotals.of(view, plan, Basis.COUNTED, LATE);

            for (Breakdown breakdown : Breakdown.values()) {
                assertThat(sum(whole, breakdown)).as("%d %s", seed, breakdown).isEqualTo(total);
                assertThat(sum(told, breakdown)).as("%d %s", seed, breakdown).isEqualTo(total);
            }
            assertThat(told.exercise()).isEqualTo(plan.exercise());
            carried += total;
        }
        assertThat(carried).isPositive();
    }

    private static int sum(Totals totals, Breakdown breakdown) {
        return totals.list(breakdown).stream().mapToInt(TotalLine::persons).sum();
    }
}

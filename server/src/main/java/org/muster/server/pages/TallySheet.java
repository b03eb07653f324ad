package org.muster.server.pages;

import java.time.Instant;
import java.util.Optional;
import org.muster.core.fact.View;
import org.muster.core.movement.Leg;
import org.muster.core.operation.OperationPlan;
import org.muster.core.tally.Basis;
import org.muster.core.tally.Counting;
import org.muster.core.tally.CountingRule;
import org.muster.core.tally.Difference;
import org.muster.core.tally.Tally;

/** A total with its parts and its facts, and why it differs from an earlier one. */
public record TallySheet(
        CountingRule rule,
        Basis basis,
        Tally tally,
        int provisional,
        Optional<Instant> before,
        Optional<Tally> earlier,
        Optional<Difference> difference) {
    /** Facts shown by id on the page; the answer of the API holds them all. */
    public static final int SHOWN = 400;

    static TallySheet of(
            View view,
            CountingRule rule,
            Basis basis,
            Instant asOf,
            Optional<Instant> before,
            OperationPlan plan) {
        Tally tally = Counting.count(view, rule, basis, asOf, plan.zone());
        Optional<Tally> earlier =
                before.map(then -> Counting.count(view, rule, basis, then, plan.zone()));
        return new TallySheet(
                rule,
                basis,
                tally,
                rule == CountingRule.CARRIED ? provisional(view) : 0,
                before,
                earlier,
                earlier.map(found -> Difference.between(found, tally)));
    }

    /** Carried by legs that departed before the node that held them sealed what others scanned. */
    private static int provisional(View view) {
        return Leg.listAll(view).stream().filter(Leg::carriesOut).mapToInt(Leg::provisional).sum();
    }
}

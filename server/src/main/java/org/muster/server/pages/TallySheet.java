package org.muster.server.pages;

import java.time.Instant;
import java.util.Optional;
import org.muster.core.fact.View;
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
                before,
                earlier,
                earlier.map(found -> Difference.between(found, tally)));
    }
}

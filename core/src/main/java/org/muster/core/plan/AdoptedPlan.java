package org.muster.core.plan;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.core.fact.LegId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.RequestId;
import org.muster.core.fact.View;
import org.muster.core.plan.PlanFact.PlanAdopted;

/**
 * A plan that somebody chose: who is meant to go on which leg.
 *
 * @param asOf what was known when it was made
 * @param policy the version of who comes before whom, and in which order it was made good
 * @param hash over its bookings and drives, so that two can be told apart by a word
 * @param left people who ask and have no leg in it
 * @param seen the alternatives that lay beside it
 * @param drives how they get to their legs; empty where that was not recorded
 */
public record AdoptedPlan(
        String name,
        Instant asOf,
        String policy,
        String hash,
        int out,
        int left,
        int toldAnew,
        List<Intended> bookings,
        List<Reached> levels,
        List<Alternative> seen,
        Optional<List<Drive>> drives) {
    public AdoptedPlan {
        bookings = List.copyOf(bookings);
        levels = List.copyOf(levels);
        seen = List.copyOf(seen);
        drives = drives.map(List::copyOf);
    }

    /** The plan in force with the fact that says so: the one that was adopted last. */
    public static Optional<Recorded> findLast(View view, OperationId operation) {
        Recorded last = null;
        for (Recorded recorded : view.history(operation)) {
            if (recorded.fact() instanceof PlanAdopted) {
                last = recorded;
            }
        }
        return Optional.ofNullable(last);
    }

    /** The leg that each party is meant to go on by the plan in force. */
    public static Map<RequestId, LegId> intended(View view, OperationId operation) {
        Map<RequestId, LegId> legs = new HashMap<>();
        view.history(operation)
                .findLast(PlanAdopted.class)
                .ifPresent(adopted ->
                        adopted.plan()
                                .bookings()
                                .forEach(one -> legs.put(one.request(), one.leg())));
        return legs;
    }
}

package org.muster.server.pages;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muster.core.estimate.Estimate;
import org.muster.core.estimate.EstimateFact;
import org.muster.core.estimate.EstimateFact.EstimateMade;
import org.muster.core.estimate.Outcome;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.View;

/** The estimates of an operation, newest first, each beside what is known since. */
public record EstimateSheet(List<Made> estimates) {

    /** One estimate and how it turned out. */
    public record Made(Estimate estimate, Recorded recorded, Outcome outcome) {
        /** The end of the scale of its figure. */
        public int most() {
            return Math.max(1, Math.max(estimate.high(), estimate.listed() + estimate.unlisted()));
        }

        /** On which side of what is known it lies. */
        public String side() {
            long error = error().orElse(0L);
            return error == 0 ? "estimate.met" : error > 0 ? "estimate.tooHigh" : "estimate.tooLow";
        }

        /** By how many in a hundred it was too high. */
        public Optional<Long> error() {
            return outcome.error(estimate).map(thousandths -> Math.round(thousandths / 10.0));
        }
    }

    static EstimateSheet of(View view, OperationId operation, java.time.Instant asOf, ZoneId zone) {
        List<Recorded> facts = EstimateFact.listAll(view, operation).reversed();
        List<Estimate> estimates =
                facts.stream().map(fact -> ((EstimateMade) fact.fact()).estimate()).toList();
        List<Outcome> outcomes =
                estimates.isEmpty() ? List.of() : Outcome.of(view, estimates, asOf, zone);
        List<Made> made = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            made.add(new Made(estimates.get(i), facts.get(i), outcomes.get(i)));
        }
        return new EstimateSheet(List.copyOf(made));
    }
}

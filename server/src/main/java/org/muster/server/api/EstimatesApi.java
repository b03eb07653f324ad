package org.muster.server.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.muster.core.estimate.Estimate;
import org.muster.core.estimate.EstimateFact;
import org.muster.core.estimate.EstimateFact.EstimateMade;
import org.muster.core.estimate.Outcome;
import org.muster.server.host.Office;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells the estimates of an operation; they are made by the command {@code MakeEstimate}. */
@RestController
final class EstimatesApi {
    private final Office office;

    EstimatesApi(Office office) {
        this.office = office;
    }

    record Estimates(Instant asOf, List<OneEstimate> estimates) {}

    /** An estimate as it was made, and what is known since. */
    record OneEstimate(Estimate estimate, Outcome outcome) {}

    @GetMapping("/api/operations/{op}/estimates")
    Estimates estimates(
            @PathVariable String op, @RequestParam(required = false) @Nullable String asOf) {
        Asked asked = Asked.of(office, op, asOf);
        List<Estimate> made =
                EstimateFact.listAll(asked.view(), asked.state().id()).stream()
                        .map(fact -> ((EstimateMade) fact.fact()).estimate())
                        .toList();
        List<Outcome> outcomes =
                Outcome.of(asked.view(), made, asked.asOf(), asked.state().plan().zone());
        List<OneEstimate> told = new ArrayList<>();
        for (int i = 0; i < made.size(); i++) {
            told.add(new OneEstimate(made.get(i), outcomes.get(i)));
        }
        return new Estimates(asked.asOf(), told);
    }
}

package org.muster.server.pages;

import org.muster.core.fact.FactId;
import org.muster.core.fact.Recorded;
import org.muster.server.access.AccessRules;
import org.muster.server.host.FactFinder;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One fact of the ledger: where every number ends when it is asked for its proof. */
@RestController
class FactPages {
    private final Screen screen;

    FactPages(Screen screen) {
        this.screen = screen;
    }

    @GetMapping("/o/{op}/facts/{fact}")
    ResponseEntity<String> fact(Visit visit, @PathVariable("fact") String reference) {
        FactId id = visit.reference("fact", FactId::parse, reference);
        Recorded recorded =
                FactFinder.find(visit.view(), id)
                        .orElseThrow(() -> visit.notThere("fact", reference));
        if (!AccessRules.mayRead(visit.frame().reader().roles(), recorded.fact())) {
            throw visit.notAllowed();
        }
        return screen.show(visit, "fact", FactSheet.of(visit.view(), recorded, visit.frame()));
    }
}

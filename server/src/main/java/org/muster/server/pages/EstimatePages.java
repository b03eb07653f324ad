package org.muster.server.pages;

import java.util.List;
import java.util.Optional;
import org.muster.core.estimate.EstimateCommand.MakeEstimate;
import org.muster.core.register.Nationality;
import org.muster.server.host.Precedents;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** How many are here: estimates, and what turned out. */
@RestController
class EstimatePages {
    private final Screen screen;
    private final Precedents precedents;

    EstimatePages(Screen screen, Precedents precedents) {
        this.screen = screen;
        this.precedents = precedents;
    }

    @GetMapping("/o/{op}/estimate")
    ResponseEntity<String> estimates(Visit visit) {
        return screen.show(
                visit,
                "estimate",
                EstimateSheet.of(
                        visit.view(),
                        visit.desk().operation(),
                        visit.asOf(),
                        visit.frame().moment().zone()));
    }

    @PostMapping("/o/{op}/estimate")
    ResponseEntity<String> make(Visit visit) {
        Optional<Nationality> scope =
                visit.form().value("scope").equals("all")
                        ? Optional.empty()
                        : Optional.of(visit.frame().operation().plan().own());
        List<org.muster.core.estimate.Precedent> known =
                precedents.list(visit.desk().operation(), scope.isEmpty());
        return screen.send(
                visit,
                () -> new MakeEstimate(visit.desk().operation(), scope, known),
                facts -> visit.frame().link("estimate"),
                this::estimates);
    }
}

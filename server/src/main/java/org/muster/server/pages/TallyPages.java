package org.muster.server.pages;

import java.time.Instant;
import java.util.Optional;
import org.muster.core.tally.CountingRule;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Totals, opened onto what makes them. */
@RestController
class TallyPages {
    private final Screen screen;

    TallyPages(Screen screen) {
        this.screen = screen;
    }

    @GetMapping("/o/{op}/tally")
    ResponseEntity<String> carried(Visit visit) {
        return tally(visit, CountingRule.CARRIED.name());
    }

    @GetMapping("/o/{op}/tally/{rule}")
    ResponseEntity<String> tally(Visit visit, @PathVariable("rule") String name) {
        CountingRule rule =
                Choices.find(name, CountingRule.class)
                        .orElseThrow(() -> visit.notThere("counting rule", name));
        Visit told = visit;
        Optional<Instant> before = Optional.empty();
        String typed = visit.form().value("before");
        if (!typed.isEmpty()) {
            try {
                before = Optional.of(Moment.parse(typed, visit.frame().moment().zone()));
            } catch (IllegalArgumentException e) {
                told = visit.wrong("before", String.valueOf(e.getMessage()));
            }
        }
        return screen.show(
                told,
                "tally",
                TallySheet.of(
                        visit.view(),
                        rule,
                        RoomPages.basis(visit.form()),
                        visit.asOf(),
                        before,
                        visit.frame().operation().plan()));
    }
}

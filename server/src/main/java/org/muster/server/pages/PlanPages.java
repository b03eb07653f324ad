package org.muster.server.pages;

import org.muster.server.plans.Asked;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The plan board of an operation. */
@RestController
class PlanPages {
    private final Screen screen;

    PlanPages(Screen screen) {
        this.screen = screen;
    }

    @GetMapping("/o/{op}/plan")
    ResponseEntity<String> plan(Visit visit) {
        Asked asked = Asked.of(visit.view(), visit.frame().operation(), visit.asOf());
        return screen.show(
                visit, "plan", PlanSheet.of(visit, asked.told(), asked.question().assumptions()));
    }
}

package org.muster.server.pages;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What happens around the operation, on one page that leads to the others. */
@RestController
class SituationPages {
    private final Screen screen;

    SituationPages(Screen screen) {
        this.screen = screen;
    }

    @GetMapping("/o/{op}/situation")
    ResponseEntity<String> situation(Visit visit) {
        return screen.show(visit, "situation", SituationSheet.of(visit, SituationSheet.SHOWN));
    }
}

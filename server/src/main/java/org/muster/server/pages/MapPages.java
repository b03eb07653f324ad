package org.muster.server.pages;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where things are: a map of this machine's own data, and the same as a table. */
@RestController
class MapPages {
    private final Screen screen;

    MapPages(Screen screen) {
        this.screen = screen;
    }

    @GetMapping("/o/{op}/map")
    ResponseEntity<String> map(Visit visit) {
        return screen.show(visit, "map", MapSheet.of(visit));
    }
}

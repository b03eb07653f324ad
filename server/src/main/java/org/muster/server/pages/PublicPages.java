package org.muster.server.pages;

import java.util.List;
import org.muster.core.bulletin.Bulletin;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The bulletins, which everybody may read without an account. */
@RestController
class PublicPages {
    private final Screen screen;

    PublicPages(Screen screen) {
        this.screen = screen;
    }

    @GetMapping({"/o/{op}/", "/o/{op}"})
    ResponseEntity<String> latest(Visit visit) {
        List<BulletinSheet> published =
                Bulletin.listPublished(visit.view()).stream()
                        .map(bulletin ->
                                BulletinSheet.of(
                                        visit.view(), bulletin, visit.frame().operation().plan()))
                        .toList();
        return screen.show(
                visit,
                "public",
                new PublicSheet(
                        published.stream().findFirst(), published.stream().skip(1).toList()));
    }

    /** Where families asked before; the address stands on notices that people still have. */
    @GetMapping("/o/{op}/request")
    ResponseEntity<String> request(Visit visit) {
        return Screen.seeOther(visit.frame().link("help"));
    }
}

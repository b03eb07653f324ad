package org.muster.server.pages;

import java.nio.charset.StandardCharsets;
import org.muster.core.fact.LegId;
import org.muster.core.movement.Leg;
import org.muster.formats.paxlst.Written;
import org.muster.server.border.BorderList;
import org.muster.server.border.BorderRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A sealed manifest for border police: a small form, what cannot be said, and the file. */
@RestController
class BorderPages {
    private static final String PATH = "/o/{op}/legs/{leg}/border";

    private final Screen screen;

    BorderPages(Screen screen) {
        this.screen = screen;
    }

    @GetMapping(PATH)
    ResponseEntity<String> form(Visit visit, @PathVariable("leg") String reference) {
        Leg leg = get(visit, reference);
        if (!visit.form().values().containsKey("receiver")) {
            return screen.show(visit, "border", BorderSheet.asking(leg));
        }
        BorderForm form = BorderForm.read(visit, leg);
        return form.visit().form().problems().isEmpty()
                ? screen.show(
                        form.visit(),
                        "border",
                        BorderSheet.of(leg, form, write(visit, leg, form.request())))
                : screen.show(form.visit(), "border", BorderSheet.asking(leg));
    }

    @GetMapping(PATH + "/paxlst.edi")
    ResponseEntity<?> file(Visit visit, @PathVariable("leg") String reference) {
        Leg leg = get(visit, reference);
        BorderForm form = BorderForm.read(visit, leg);
        if (!form.visit().form().problems().isEmpty()) {
            return screen.show(form.visit(), "border", BorderSheet.asking(leg));
        }
        String text = write(visit, leg, form.request()).interchanges().getFirst();
        String name = "paxlst-" + leg.plan().label().replaceAll("[^A-Za-z0-9-]", "-") + ".edi";
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/edifact"))
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static Written write(Visit visit, Leg leg, BorderRequest request) {
        return BorderList.write(
                visit.view(), leg, visit.frame().operation().plan(), request, visit.asOf());
    }

    /** Before the doors are shut there is no such page: nobody knows who is aboard. */
    private static Leg get(Visit visit, String reference) {
        LegId id = visit.reference("leg", LegId::parse, reference);
        return Leg.find(visit.view(), id)
                .filter(BorderList::canBeSent)
                .orElseThrow(() -> visit.notThere("leg", reference));
    }
}

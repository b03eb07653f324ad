package org.muster.server.pages;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Supplier;
import org.muster.core.fact.Command;
import org.muster.core.fact.RequestId;
import org.muster.core.movement.Leg;
import org.muster.core.request.RequestCommand.OfferSeat;
import org.muster.server.access.Duty;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Seats of a leg, offered to several parties at once. */
@RestController
class OfferPages {
    private final Screen screen;

    OfferPages(Screen screen) {
        this.screen = screen;
    }

    @GetMapping("/o/{op}/legs/{leg}/offers")
    ResponseEntity<String> choose(Visit visit, @PathVariable("leg") String reference) {
        visit.need(Duty.REQUESTS);
        Leg leg = LegPages.get(visit, reference);
        return screen.show(visit, "offers", OfferSheet.of(visit, leg));
    }

    /** Each party is offered its seats for itself: what refuses one does not hold up the others. */
    @PostMapping("/o/{op}/legs/{leg}/offers")
    ResponseEntity<String> offer(Visit visit, @PathVariable("leg") String reference) {
        Leg leg = LegPages.get(visit, reference);
        List<String> chosen = visit.form().listValues("requests").stream().distinct().toList();
        if (chosen.isEmpty()) {
            return choose(
                    visit.wrong("requests", visit.frame().word("offer.nobodyChosen")), reference);
        }
        try {
            Instant expires = RequestPages.expires(visit);
            SequencedMap<String, Supplier<Command>> offers = new LinkedHashMap<>();
            for (String each : chosen) {
                offers.put(each, () -> new OfferSeat(RequestId.parse(each), leg.id(), expires));
            }
            return screen.sendEach(
                    visit,
                    offers,
                    visit.frame().link("legs/" + leg.id()),
                    again -> choose(again, reference));
        } catch (Typed e) {
            return choose(visit.wrong(e), reference);
        }
    }
}

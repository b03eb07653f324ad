package org.muster.server.pages;

import java.util.UUID;
import org.muster.core.citizen.CitizenCommand.ReplacePin;
import org.muster.core.citizen.Family;
import org.muster.core.fact.RequestId;
import org.muster.server.access.Pins;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A family that lost its PIN gets another from an officer, who has asked who they are. */
@RestController
class PinPages {
    private final Screen screen;

    PinPages(Screen screen) {
        this.screen = screen;
    }

    @GetMapping("/o/{op}/requests/{request}/pin")
    ResponseEntity<String> ask(Visit visit, @PathVariable("request") String reference) {
        return screen.show(visit, "pin", PinSheet.of(visit.view(), get(visit, reference), ""));
    }

    /**
     * The PIN is shown on this answer and nowhere else. A form that is sent twice makes two: what
     * the last answer shows is what holds.
     */
    @PostMapping("/o/{op}/requests/{request}/pin")
    ResponseEntity<String> make(Visit visit, @PathVariable("request") String reference) {
        Family family = get(visit, reference);
        String pin = Pins.make();
        Attempt attempt =
                Attempt.of(
                        visit,
                        UUID.randomUUID().toString(),
                        () -> new ReplacePin(family.reference(), Pins.check(pin)));
        return switch (attempt) {
            case Attempt.Done done ->
                    screen.show(visit, "pin", PinSheet.of(visit.view(), family, pin));
            case Attempt.Failed failed -> ask(failed.visit(), reference);
        };
    }

    private static Family get(Visit visit, String reference) {
        RequestId id = visit.reference("request", RequestId::parse, reference);
        return Family.find(visit.view(), id)
                .orElseThrow(() -> visit.notThere("request", reference));
    }
}

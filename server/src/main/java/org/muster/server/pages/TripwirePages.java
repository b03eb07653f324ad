package org.muster.server.pages;

import org.muster.core.fact.Command;
import org.muster.core.fact.TripwireId;
import org.muster.core.register.Note;
import org.muster.core.tripwire.Tripwire;
import org.muster.core.tripwire.TripwireCommand.AnswerTripwire;
import org.muster.core.tripwire.TripwireCommand.ChangeTripwire;
import org.muster.core.tripwire.TripwireCommand.KeepReading;
import org.muster.core.tripwire.TripwireCommand.WithdrawTripwire;
import org.muster.core.tripwire.TripwireCommand.WriteTripwire;
import org.muster.core.tripwire.TripwireDecision;
import org.muster.core.tripwire.TripwireFact.TripwireWritten;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tripwires: what was written down beforehand, when it fired, and what was decided. */
@RestController
class TripwirePages {
    private final Screen screen;

    TripwirePages(Screen screen) {
        this.screen = screen;
    }

    @GetMapping("/o/{op}/tripwires")
    ResponseEntity<String> tripwires(Visit visit) {
        return screen.show(visit, "tripwires", TripwiresSheet.of(visit));
    }

    @PostMapping("/o/{op}/tripwires")
    ResponseEntity<String> write(Visit visit) {
        return screen.send(
                visit,
                () -> new WriteTripwire(TripwireForm.read(visit)),
                facts ->
                        facts.getFirst().fact() instanceof TripwireWritten written
                                ? visit.frame().link("tripwires/" + written.tripwire())
                                : visit.frame().link("tripwires"),
                this::tripwires);
    }

    @PostMapping("/o/{op}/tripwires/reading")
    ResponseEntity<String> reading(Visit visit) {
        return screen.send(
                visit,
                () ->
                        new KeepReading(
                                visit.frame().operation().id(),
                                TripwireForm.reading(visit.form(), "what"),
                                TripwireForm.whole(visit, "days"),
                                Typed.read("at", () -> visit.timeOrNow("at")),
                                visit.form().value("source")),
                facts -> visit.frame().link("tripwires"),
                this::tripwires);
    }

    @GetMapping("/o/{op}/tripwires/{tripwire}")
    ResponseEntity<String> tripwire(Visit visit, @PathVariable("tripwire") String number) {
        Tripwire tripwire = get(visit, number);
        return screen.show(visit, "tripwire", TripwireSheet.of(visit, tripwire));
    }

    @PostMapping("/o/{op}/tripwires/{tripwire}/{act}")
    ResponseEntity<String> act(
            Visit visit, @PathVariable("tripwire") String number, @PathVariable("act") String act) {
        Tripwire tripwire = get(visit, number);
        return screen.send(
                visit,
                () -> command(visit, tripwire.id(), act),
                facts -> visit.frame().link("tripwires/" + tripwire.id()),
                again -> tripwire(again, number));
    }

    private static Command command(Visit visit, TripwireId id, String act) {
        Form form = visit.form();
        return switch (act) {
            case "change" -> new ChangeTripwire(id, TripwireForm.read(visit));
            case "answer" ->
                    new AnswerTripwire(
                            id,
                            Choices.find(form.value("decision"), TripwireDecision.class)
                                    .orElse(TripwireDecision.NOT_NOW),
                            new Note(form.value("why")),
                            IncidentForm.time(visit, "until"));
            case "withdraw" -> new WithdrawTripwire(id, new Note(form.value("why")));
            default -> throw visit.noSuchAct(act);
        };
    }

    private static Tripwire get(Visit visit, String number) {
        TripwireId id = visit.reference("tripwire", TripwireId::parse, number);
        return Tripwire.find(visit.view(), id)
                .orElseThrow(() -> visit.notThere("tripwire", number));
    }
}

package org.muster.server.pages;

import java.util.List;
import org.muster.core.demarche.Demarche;
import org.muster.core.demarche.DemarcheChannel;
import org.muster.core.demarche.DemarcheCommand.AnswerDemarche;
import org.muster.core.demarche.DemarcheCommand.EndDemarche;
import org.muster.core.demarche.DemarcheCommand.MakeDemarche;
import org.muster.core.demarche.DemarcheFact;
import org.muster.core.demarche.Fulfilled;
import org.muster.core.fact.Command;
import org.muster.core.fact.DemarcheId;
import org.muster.core.register.Note;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Approaches to governments: what was asked, by when, and what was answered. */
@RestController
class DemarchePages {
    private final Screen screen;

    DemarchePages(Screen screen) {
        this.screen = screen;
    }

    @GetMapping("/o/{op}/demarches")
    ResponseEntity<String> demarches(Visit visit) {
        List<Demarche> all = Demarche.listAll(visit.view());
        return screen.show(visit, "demarches", all);
    }

    @PostMapping("/o/{op}/demarches")
    ResponseEntity<String> make(Visit visit) {
        return screen.send(
                visit,
                () -> typed(visit),
                facts ->
                        facts.getFirst().fact() instanceof DemarcheFact made
                                ? visit.frame().link("demarches/" + made.demarche())
                                : visit.frame().link("demarches"),
                this::demarches);
    }

    private static MakeDemarche typed(Visit visit) {
        Form form = visit.form();
        return new MakeDemarche(
                new Note(form.value("by")),
                new Note(form.value("to")),
                Choices.find(form.value("channel"), DemarcheChannel.class)
                        .orElse(DemarcheChannel.NOT_KNOWN),
                Typed.read("at", () -> visit.timeOrNow("at")),
                new Note(form.value("asked")),
                IncidentForm.time(visit, "deadline"),
                new Note(form.value("source")));
    }

    @GetMapping("/o/{op}/demarches/{demarche}")
    ResponseEntity<String> demarche(Visit visit, @PathVariable("demarche") String number) {
        Demarche demarche = get(visit, number);
        return screen.show(
                visit,
                "demarche",
                new DemarcheSheet(
                        demarche,
                        demarche.isOverdue(visit.view().moment()),
                        new FactWords(visit.view(), visit.frame())
                                .lines(visit.view().history(demarche.id()).listAll().reversed())));
    }

    @PostMapping("/o/{op}/demarches/{demarche}/{act}")
    ResponseEntity<String> act(
            Visit visit, @PathVariable("demarche") String number, @PathVariable("act") String act) {
        Demarche demarche = get(visit, number);
        return screen.send(
                visit,
                () -> command(visit, demarche.id(), act),
                facts -> visit.frame().link("demarches/" + demarche.id()),
                again -> demarche(again, number));
    }

    private static Command command(Visit visit, DemarcheId id, String act) {
        Form form = visit.form();
        return switch (act) {
            case "answer" ->
                    new AnswerDemarche(
                            id,
                            Typed.read("at", () -> visit.timeOrNow("at")),
                            new Note(form.value("by")),
                            new Note(form.value("answer")),
                            Choices.find(form.value("fulfilled"), Fulfilled.class)
                                    .orElse(Fulfilled.UNKNOWN));
            case "end" -> new EndDemarche(id, new Note(form.value("why")));
            default -> throw visit.noSuchAct(act);
        };
    }

    private static Demarche get(Visit visit, String number) {
        DemarcheId id = visit.reference("demarche", DemarcheId::parse, number);
        return Demarche.find(visit.view(), id)
                .orElseThrow(() -> visit.notThere("demarche", number));
    }
}

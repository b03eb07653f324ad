package org.muster.server.pages;

import java.util.List;
import org.muster.core.fact.FactId;
import org.muster.core.fact.PersonId;
import org.muster.core.register.Note;
import org.muster.core.reveal.Reveal;
import org.muster.core.reveal.RevealCommand;
import org.muster.core.reveal.RevealCommand.ReviewReveal;
import org.muster.core.reveal.RevealVerdict;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who looked at what is masked, and why; somebody else says whether that was justified. */
@RestController
class RevealPages {
    private final Screen screen;

    RevealPages(Screen screen) {
        this.screen = screen;
    }

    @GetMapping("/o/{op}/reveals")
    ResponseEntity<String> reveals(Visit visit) {
        List<Reveal> all = Reveal.listAll(visit.view(), visit.desk().operation());
        return screen.show(visit, "reveals", RevealsSheet.of(visit, all));
    }

    @PostMapping("/o/{op}/reveals")
    ResponseEntity<String> review(Visit visit) {
        return screen.send(
                visit, () -> command(visit), facts -> visit.frame().link("reveals"), this::reveals);
    }

    private static RevealCommand command(Visit visit) {
        Form form = visit.form();
        return new ReviewReveal(
                visit.desk().operation(),
                Typed.read("person", () -> PersonId.parse(form.value("person"))),
                Typed.read("reveal", () -> FactId.parse(form.value("reveal"))),
                Choices.pick("verdict", RevealVerdict.class, form),
                new Note(form.value("note")));
    }
}

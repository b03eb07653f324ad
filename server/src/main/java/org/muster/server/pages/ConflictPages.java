package org.muster.server.pages;

import java.util.List;
import java.util.Optional;
import org.muster.core.conflict.Conflict;
import org.muster.core.conflict.ConflictKind;
import org.muster.core.conflict.Decisions;
import org.muster.core.fact.Recorded;
import org.muster.server.host.Rolls;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Conflicts: the list, and one with its sides and the decisions about it. */
@RestController
class ConflictPages {
    private final Screen screen;
    private final Rolls rolls;

    ConflictPages(Screen screen, Rolls rolls) {
        this.screen = screen;
        this.rolls = rolls;
    }

    @GetMapping("/o/{op}/conflicts")
    ResponseEntity<String> list(Visit visit) {
        ConflictTitles titles = new ConflictTitles(visit.view(), visit.frame().words());
        List<ConflictSheet.Line> open = listAll(visit).stream().map(titles::line).toList();
        return screen.show(visit, "conflicts", new ConflictSheet.All(open, decided(visit)));
    }

    @GetMapping("/o/{op}/conflicts/{kind}/{reference}")
    ResponseEntity<String> one(
            Visit visit,
            @PathVariable("kind") String kind,
            @PathVariable("reference") String reference) {
        ConflictKind known =
                Choices.find(kind, ConflictKind.class)
                        .orElseThrow(() -> visit.notThere("conflict", kind));
        Optional<Conflict> found =
                listAll(visit).stream()
                        .filter(conflict ->
                                conflict.kind() == known && conflict.reference().equals(reference))
                        .findFirst();
        return screen.show(visit, "conflict", sheet(visit, known, reference, found));
    }

    @PostMapping("/o/{op}/conflicts/{kind}/{reference}/{act}")
    ResponseEntity<String> decide(
            Visit visit,
            @PathVariable("kind") String kind,
            @PathVariable("reference") String reference,
            @PathVariable("act") String act) {
        return screen.send(
                visit,
                () -> new ConflictForm(visit).command(act),
                facts -> visit.frame().link("conflicts/" + kind + "/" + reference),
                again -> one(again, kind, reference));
    }

    private List<Conflict> listAll(Visit visit) {
        return visit.frame().moment().past()
                ? Conflict.listAll(visit.view())
                : rolls.read(visit.desk(), (roll, view) -> roll.listConflicts());
    }

    private static ConflictSheet sheet(
            Visit visit, ConflictKind kind, String reference, Optional<Conflict> found) {
        Frame frame = visit.frame();
        if (found.isEmpty()) {
            return new ConflictSheet(
                    kind,
                    reference,
                    frame.word("conflict.settled", frame.word(kind)),
                    List.of(),
                    List.of(),
                    new FactWords(visit.view(), frame)
                            .lines(new ConflictTrail(visit.view()).of(reference)));
        }
        return new ConflictSheet(
                kind,
                reference,
                new ConflictTitles(visit.view(), frame.words()).tell(found.get()),
                new ConflictSides(visit.view(), frame).of(found.get()),
                new ConflictWays(visit.view(), frame.words()).of(found.get()),
                List.of());
    }

    /** What was decided about conflicts, the latest first. */
    private List<FactLine> decided(Visit visit) {
        List<Recorded> decisions =
                visit.frame().moment().past()
                        ? Decisions.of(visit.view()).listAll()
                        : rolls.read(visit.desk(), (roll, view) -> roll.listDecisions());
        return new FactWords(visit.view(), visit.frame()).lines(decisions);
    }
}

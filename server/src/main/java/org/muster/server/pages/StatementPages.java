package org.muster.server.pages;

import java.util.List;
import org.muster.core.fact.Command;
import org.muster.core.fact.FactId;
import org.muster.core.fact.StatementId;
import org.muster.core.register.Note;
import org.muster.core.statement.Statement;
import org.muster.core.statement.StatementCommand.ContradictStatement;
import org.muster.core.statement.StatementCommand.DropContradiction;
import org.muster.core.statement.StatementCommand.DropStatement;
import org.muster.core.statement.StatementCommand.KeepStatement;
import org.muster.core.statement.StatementCommand.TranslateStatement;
import org.muster.core.statement.StatementFact;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What others say in public, in their words and in ours, beside what we know. */
@RestController
class StatementPages {
    private final Screen screen;

    StatementPages(Screen screen) {
        this.screen = screen;
    }

    @GetMapping("/o/{op}/statements")
    ResponseEntity<String> statements(Visit visit) {
        List<Statement> all = Statement.listAll(visit.view());
        return screen.show(visit, "statements", all);
    }

    @PostMapping("/o/{op}/statements")
    ResponseEntity<String> keep(Visit visit) {
        return screen.send(
                visit,
                () -> typed(visit),
                facts ->
                        facts.getFirst().fact() instanceof StatementFact kept
                                ? visit.frame().link("statements/" + kept.statement())
                                : visit.frame().link("statements"),
                this::statements);
    }

    private static KeepStatement typed(Visit visit) {
        Form form = visit.form();
        return new KeepStatement(
                new Note(form.value("speaker")),
                new Note(form.value("office")),
                Typed.read("at", () -> visit.timeOrNow("at")),
                form.value("language"),
                new Note(form.value("text")),
                new Note(form.value("source")),
                IncidentForm.grading(form));
    }

    @GetMapping("/o/{op}/statements/{statement}")
    ResponseEntity<String> statement(Visit visit, @PathVariable("statement") String number) {
        return screen.show(visit, "statement", StatementSheet.of(visit, get(visit, number)));
    }

    @PostMapping("/o/{op}/statements/{statement}/{act}")
    ResponseEntity<String> act(
            Visit visit,
            @PathVariable("statement") String number,
            @PathVariable("act") String act) {
        Statement statement = get(visit, number);
        return screen.send(
                visit,
                () -> command(visit, statement.id(), act),
                facts ->
                        visit.frame()
                                .link(
                                        act.equals("drop")
                                                ? "statements"
                                                : "statements/" + statement.id()),
                again -> statement(again, number));
    }

    private static Command command(Visit visit, StatementId id, String act) {
        Form form = visit.form();
        Note why = new Note(form.value("why"));
        return switch (act) {
            case "translate" ->
                    new TranslateStatement(
                            id,
                            form.value("language"),
                            new Note(form.value("text")),
                            new Note(form.value("by")));
            case "contradict" -> new ContradictStatement(id, fact(form), why);
            case "agree" -> new DropContradiction(id, fact(form), why);
            case "drop" -> new DropStatement(id, why);
            default -> throw visit.noSuchAct(act);
        };
    }

    private static FactId fact(Form form) {
        String typed = form.value("number");
        return typed.isEmpty()
                ? Typed.read("fact", () -> FactId.parse(form.value("fact")))
                : Typed.read("fact", () -> FactId.parse(typed));
    }

    private static Statement get(Visit visit, String number) {
        StatementId id = visit.reference("statement", StatementId::parse, number);
        return Statement.find(visit.view(), id)
                .orElseThrow(() -> visit.notThere("statement", number));
    }
}

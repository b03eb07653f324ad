package org.muster.server.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.UserId;
import org.muster.core.operation.OperationCommand.OpenOperation;
import org.muster.core.operation.OperationPlan;
import org.muster.core.register.Nationality;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.desk.Answer;
import org.muster.server.host.Office;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Opens an operation: the first page that a duty officer sees on a new server. */
@RestController
class OperationPages {
    private final Screen screen;
    private final Office office;

    OperationPages(Screen screen, Office office) {
        this.screen = screen;
        this.office = office;
    }

    @GetMapping("/operations")
    ResponseEntity<String> form(HttpServletRequest request, HttpServletResponse response) {
        return show(PlainPage.of(request, response));
    }

    private ResponseEntity<String> show(PlainPage page) {
        HttpStatus status =
                page.form().problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return screen.show(status, "operations", Map.of("frame", page));
    }

    @PostMapping("/operations")
    ResponseEntity<String> open(HttpServletRequest request, HttpServletResponse response) {
        PlainPage page = PlainPage.of(request, response);
        try {
            return answer(page, command(page));
        } catch (Typed e) {
            return show(
                    page.wrong(e.field(), e.sentence(page.words(), page.form().value(e.field()))));
        } catch (LedgerUnavailable e) {
            return show(page.wrong("", String.valueOf(e.getMessage())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return show(page.wrong("", page.word("problem.stopping")));
        }
    }

    private ResponseEntity<String> answer(PlainPage page, OpenOperation open)
            throws LedgerUnavailable, InterruptedException {
        CommandId id = Typed.read("command", () -> CommandId.parse(page.form().value("command")));
        Optional<Answer> answer =
                office.ask(open.operation(), id, new UserId(page.reader().name()), open);
        return switch (answer.orElseThrow()) {
            case Answer.Done done -> Screen.seeOther("/o/" + open.operation() + "/room");
            case Answer.Declined declined -> {
                List<Problem> problems =
                        declined.reasons().stream()
                                .map(reason -> Problem.of(reason, page.words()))
                                .toList();
                yield show(page.with(page.form().with(problems)));
            }
        };
    }

    private static OpenOperation command(PlainPage page) {
        Form form = page.form();
        return new OpenOperation(
                Typed.read("operation", () -> new OperationId(form.value("operation"))),
                new OperationPlan(
                        form.value("name"),
                        nationality(page, "own"),
                        nationality(page, "country"),
                        form.value("place"),
                        zone(page),
                        form.value("post"),
                        !form.has("real", "yes")));
    }

    private static Nationality nationality(PlainPage page, String field) {
        return States.read(field, page)
                .orElseThrow(() -> new Typed(field, page.word("operations.stateEmpty")));
    }

    private static ZoneId zone(PlainPage page) {
        String typed = page.form().value("zone");
        try {
            return ZoneId.of(typed);
        } catch (DateTimeException e) {
            throw new Typed("zone", page.word("operations.zoneUnknown", typed));
        }
    }
}

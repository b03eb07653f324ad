package org.muster.server.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.net.URI;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.muster.core.fact.Command;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.UserId;
import org.muster.core.register.RegisterCommand.RegisterPersons;
import org.muster.core.request.RequestCommand.AskForFamily;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.desk.Answer;
import org.muster.server.access.AccessRules;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Shows templates, and carries forms to the desk: done leads on, refused comes back as typed. */
@Component
final class Screen {
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final String COMMAND = "command";

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    ResponseEntity<String> show(Visit visit, String template, Object sheet) {
        HttpStatus status =
                visit.form().problems().isEmpty()
                        ? HttpStatus.OK
                        : HttpStatus.UNPROCESSABLE_CONTENT;
        return show(status, template, Map.of("frame", visit.frame(), "sheet", sheet));
    }

    ResponseEntity<String> show(HttpStatus status, String template, Map<String, Object> matter) {
        StringOutput page = new StringOutput();
        templates.render(template + ".jte", matter, page);
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(page.toString());
    }

    /**
     * Sends the command of a form. {@code next} says where to go with the facts it became, {@code
     * again} shows the form with what is wrong.
     */
    ResponseEntity<String> send(
            Visit visit,
            Supplier<Command> command,
            Function<List<Recorded>, String> next,
            Function<Visit, ResponseEntity<String>> again) {
        if (visit.frame().moment().past()) {
            return again.apply(wrong(visit, "past", visit.frame().word("problem.past")));
        }
        try {
            CommandId id = commandId(visit);
            UserId by = new UserId(visit.frame().reader().name());
            Command what = command.get();
            if (!mayGive(visit, what)) {
                return again.apply(wrong(visit, "", visit.frame().word("problem.role")));
            }
            return switch (visit.desk().ask(id, by, what)) {
                case Answer.Done done -> seeOther(next.apply(done.facts()));
                case Answer.Declined declined -> again.apply(refused(visit, declined));
            };
        } catch (IllegalArgumentException | DateTimeException e) {
            return again.apply(wrong(visit, field(e), sentence(visit, e)));
        } catch (LedgerUnavailable e) {
            return again.apply(unavailable(visit, e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return again.apply(wrong(visit, "", visit.frame().word("problem.stopping")));
        }
    }

    /**
     * The table of commands decides. Two pages have a command of their own that their address alone
     * guards: the family form, and the walk-in at a gate.
     */
    private static boolean mayGive(Visit visit, Command command) {
        String path = visit.frame().path();
        boolean byAddress =
                command instanceof AskForFamily && path.equals("request")
                        || command instanceof RegisterPersons && path.equals("gate/walk-in");
        return byAddress || AccessRules.mayGive(visit.roles(), command);
    }

    private static String field(Exception e) {
        return e instanceof Typed typed ? typed.field() : "";
    }

    private static String sentence(Visit visit, Exception e) {
        return e instanceof Typed typed
                ? typed.sentence(visit.frame().words(), visit.form().value(typed.field()))
                : String.valueOf(e.getMessage());
    }

    private static Visit unavailable(Visit visit, LedgerUnavailable e) {
        String sentence = visit.frame().word("problem.ledger", String.valueOf(e.getMessage()));
        Problem problem = new Problem("", "", sentence, visit.frame().word("problem.wait"));
        return visit.with(visit.form().with(problem));
    }

    private static CommandId commandId(Visit visit) {
        String id = visit.form().value(COMMAND);
        if (id.isEmpty()) {
            throw new IllegalArgumentException(visit.frame().word("problem.command"));
        }
        return CommandId.parse(id);
    }

    private static Visit refused(Visit visit, Answer.Declined declined) {
        List<Problem> problems =
                declined.reasons().stream()
                        .map(reason -> Problem.of(reason, visit.frame().words()))
                        .toList();
        return visit.with(visit.form().with(problems));
    }

    static Visit wrong(Visit visit, String field, String sentence) {
        Problem problem = new Problem("", field, sentence, visit.frame().word("problem.sendAgain"));
        return visit.with(visit.form().with(problem));
    }

    static ResponseEntity<String> seeOther(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(address)).build();
    }
}

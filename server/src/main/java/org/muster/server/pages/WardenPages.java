package org.muster.server.pages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.muster.core.cell.CellCommand.ReportPersons;
import org.muster.core.cell.WardenWord;
import org.muster.core.fact.CellId;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.UserId;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Note;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.desk.Answer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A warden's own page. Its frame names nobody and may lie in a browser's cache; the list goes to
 * the script alone, which seals it.
 */
@RestController
class WardenPages {
    /** How long a browser keeps a list; an evening without network must not end it. */
    static final Duration LIST_LASTS = Duration.ofHours(72);

    private static final MediaType SCRIPT =
            MediaType.parseMediaType("text/javascript;charset=UTF-8");

    private final Screen screen;

    WardenPages(Screen screen) {
        this.screen = screen;
    }

    @GetMapping("/o/{op}/my-cell")
    ResponseEntity<String> frame(Visit visit) {
        return screen.show(HttpStatus.OK, "myCell", Map.of("frame", visit.frame()));
    }

    /** From below the page it serves, so that it is let serve nothing else. */
    @GetMapping("/o/{op}/my-cell/worker.js")
    ResponseEntity<String> worker(Visit visit) throws IOException {
        String script =
                new ClassPathResource("static/assets/cell-worker.js")
                        .getContentAsString(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(SCRIPT)
                .cacheControl(CacheControl.noCache())
                .header("Service-Worker-Allowed", visit.frame().root() + "my-cell")
                .body(script);
    }

    @GetMapping("/o/{op}/my-cell/list")
    ResponseEntity<WardenList> list(Visit visit) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(WardenList.of(visit, LIST_LASTS));
    }

    /**
     * A report under the name of its command: sent again, it is taken in once. What is not taken is
     * told with 422, and what may be sent again later with 503: the browser keeps it until then.
     */
    @PostMapping("/o/{op}/my-cell/reports")
    ResponseEntity<Map<String, String>> report(Visit visit) {
        try {
            CommandId id = CommandId.parse(visit.form().value("command"));
            UserId by = new UserId(visit.frame().reader().name());
            return switch (visit.desk().ask(id, by, typed(visit))) {
                case Answer.Done done -> ResponseEntity.ok(Map.of());
                case Answer.Declined declined -> notTaken(told(visit, declined.reasons()));
            };
        } catch (IllegalArgumentException | DateTimeException e) {
            return notTaken(String.valueOf(e.getMessage()));
        } catch (LedgerUnavailable e) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body(Map.of());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body(Map.of());
        }
    }

    private static ResponseEntity<Map<String, String>> notTaken(String sentence) {
        return ResponseEntity.unprocessableContent().body(Map.of("sentence", sentence));
    }

    private static String told(Visit visit, List<Refusal> reasons) {
        Words words = visit.frame().words();
        return reasons.stream()
                .map(reason -> words.sentence(reason) + " " + words.wayOut(reason))
                .collect(Collectors.joining(" "));
    }

    private static ReportPersons typed(Visit visit) {
        Form form = visit.form();
        WardenWord word = Choices.pick("word", WardenWord.class, form);
        boolean leaving = form.has("leaving", "yes");
        return new ReportPersons(
                CellId.parse(form.value("cell")),
                form.listValues("person").stream().map(PersonId::parse).toList(),
                word,
                form.value("by").isEmpty()
                        ? Optional.empty()
                        : Optional.of(Choices.pick("by", ContactPoint.Channel.class, form)),
                leaving,
                Typed.read("at", () -> visit.timeOrNow("at")),
                new Note(subject(visit.frame(), word, leaving)),
                new Note(form.value("note")));
    }

    private static String subject(Frame frame, WardenWord word, boolean leaving) {
        return frame.word(leaving ? "myCell.subject.leaving" : "myCell.subject", frame.word(word));
    }
}

package org.muster.server.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.muster.core.fact.CommandId;
import org.muster.core.intake.IntakeFact.MessageCame;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.desk.Answer;
import org.muster.server.portal.Calls.Call;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Somebody looks for somebody. Nothing is compared and nothing told here: a desk reads it, and the
 * person who is looked for says whether an answer is given.
 */
@RestController
class LookPages {
    /** Many share one address of a mobile network; nobody looks for so many people by hand. */
    private static final int MOST = 60;

    private static final Duration SPAN = Duration.ofMinutes(10);

    private final Calls calls;
    private final Replies replies;
    private final Tries tries = new Tries(MOST, SPAN);

    LookPages(Calls calls, Replies replies) {
        this.calls = calls;
        this.replies = replies;
    }

    @GetMapping({"/o/{op}/help/look", "/o/{op}/help/look/send"})
    ResponseEntity<String> whom(@PathVariable String op, HttpServletRequest request) {
        Call call = calls.of(op, request);
        return ask(call, call.frame(), Look.WHOM, Map.of(), Map.of());
    }

    @PostMapping("/o/{op}/help/look")
    ResponseEntity<String> asker(@PathVariable String op, HttpServletRequest request) {
        Call call = calls.of(op, request);
        Reading whom = read(call, Look.WHOM, "sought");
        return whom.wrong().isEmpty()
                ? ask(call, call.frame(), Look.ASKER, Map.of(), whom.typed())
                : ask(call, call.frame().with(whom.wrong()), Look.WHOM, whom.typed(), Map.of());
    }

    @PostMapping("/o/{op}/help/look/send")
    ResponseEntity<String> send(@PathVariable String op, HttpServletRequest request) {
        Call call = calls.of(op, request);
        Reading whom = read(call, Look.WHOM, "sought");
        if (!whom.wrong().isEmpty()) {
            return ask(call, call.frame().with(whom.wrong()), Look.WHOM, whom.typed(), Map.of());
        }
        Reading asker = read(call, Look.ASKER, "asker");
        PortalFrame frame = call.frame().with(unreachable(call, asker));
        if (!frame.wrong().isEmpty()) {
            return ask(call, frame, Look.ASKER, asker.typed(), whom.typed());
        }
        Instant now = call.desk().now();
        Duration wait = tries.reserve(call.from(), now);
        if (wait.isPositive()) {
            long minutes = Math.max(1, wait.plusSeconds(59).toMinutes());
            return later(
                    call,
                    HttpStatus.TOO_MANY_REQUESTS,
                    wait,
                    call.frame().word("wrong.tooMany", minutes),
                    whom,
                    asker);
        }
        return keep(call, whom, asker, now);
    }

    private ResponseEntity<String> keep(Call call, Reading whom, Reading asker, Instant now) {
        Map<String, String> answers = new HashMap<>(whom.typed());
        answers.putAll(asker.typed());
        try {
            Answer answer =
                    call.desk()
                            .ask(
                                    command(call),
                                    SendPages.PUBLIC,
                                    Look.message(answers, call.words(), now));
            return switch (answer) {
                case Answer.Done done -> kept(call, done);
                case Answer.Declined declined ->
                        ask(
                                call,
                                call.frame().with(Wrong.of(declined.reasons(), call.words())),
                                Look.ASKER,
                                asker.typed(),
                                whom.typed());
            };
        } catch (LedgerUnavailable e) {
            return unavailable(call, whom, asker);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return unavailable(call, whom, asker);
        }
    }

    private ResponseEntity<String> kept(Call call, Answer.Done done) {
        String number =
                done.facts().getFirst().fact() instanceof MessageCame came
                        ? came.message().toString()
                        : "";
        return replies.show(
                call,
                call.frame(),
                "look",
                new LookSheet(List.of(), Map.of(), Map.of(), "", number),
                List.of());
    }

    private ResponseEntity<String> unavailable(Call call, Reading whom, Reading asker) {
        return later(
                call,
                HttpStatus.SERVICE_UNAVAILABLE,
                Duration.ofSeconds(30),
                call.frame().word("wrong.unavailable", 1),
                whom,
                asker);
    }

    private ResponseEntity<String> later(
            Call call,
            HttpStatus status,
            Duration wait,
            String sentence,
            Reading whom,
            Reading asker) {
        PortalFrame frame = call.frame().with(List.of(new Wrong("", sentence)));
        ResponseEntity<String> page = ask(call, frame, Look.ASKER, asker.typed(), whom.typed());
        return ResponseEntity.status(status)
                .headers(page.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, wait.toSeconds())))
                .body(page.getBody());
    }

    /** An answer needs somewhere to go. */
    private static List<Wrong> unreachable(Call call, Reading asker) {
        boolean reachable =
                !asker.typed().getOrDefault("phone", "").isEmpty()
                        || !asker.typed().getOrDefault("email", "").isEmpty();
        return asker.wrong().isEmpty() && !reachable
                ? List.of(new Wrong("phone", call.frame().word("wrong.reach")))
                : asker.wrong();
    }

    private static Reading read(Call call, List<Field> fields, String needed) {
        Reading reading =
                Reading.of(
                        fields,
                        PortalPages.form(call.request()),
                        call.words(),
                        Reading.yearOf(call.desk().now()));
        return reading.wrong().isEmpty() && reading.typed().getOrDefault(needed, "").isEmpty()
                ? new Reading(
                        reading.typed(),
                        List.of(new Wrong(needed, call.frame().word("wrong.name"))))
                : reading;
    }

    private ResponseEntity<String> ask(
            Call call,
            PortalFrame frame,
            List<Field> fields,
            Map<String, String> values,
            Map<String, String> carried) {
        return replies.show(
                call,
                frame,
                "look",
                new LookSheet(fields, values, carried, command(call).toString(), ""),
                List.of());
    }

    /** Made with the first page, and the same in all that follow: sent twice, it is kept once. */
    private static CommandId command(Call call) {
        String sent = call.request().getParameter("command");
        try {
            return CommandId.parse(sent == null ? "" : sent);
        } catch (IllegalArgumentException none) {
            return CommandId.of(UUID.randomUUID());
        }
    }
}

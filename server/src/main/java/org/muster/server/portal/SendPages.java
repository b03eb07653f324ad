package org.muster.server.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.muster.core.citizen.CitizenCommand.TellUs;
import org.muster.core.citizen.CitizenFact.FamilyTold;
import org.muster.core.citizen.Family;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.RequestId;
import org.muster.core.fact.UserId;
import org.muster.core.request.RequestFact.RequestMade;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.desk.Answer;
import org.muster.server.access.Pins;
import org.muster.server.portal.Calls.Call;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The check of all answers, the sending, and the reference and PIN that come of it. */
@RestController
class SendPages {
    /** The version of the words that are consented to; a change of the words is a new version. */
    static final String CONSENT = "citizen-1";

    static final UserId PUBLIC = new UserId("public");

    /** Many people share one address of a mobile network; nobody sends so often by hand. */
    private static final int MOST_SENT = 300;

    /** Of those so many may have answered all pages sooner than a person can. */
    private static final int MOST_QUICK = 100;

    private static final Duration SOONEST = Duration.ofSeconds(15);

    private static final Duration SPAN = Duration.ofMinutes(10);

    /** Less than a minute, as the page says: a crowd is through by then. */
    private static final Duration CROWDED = Duration.ofSeconds(30);

    private final Calls calls;
    private final Replies replies;
    private final PortalPages pages;
    private final Tries sent = new Tries(MOST_SENT, SPAN);
    private final Tries quick = new Tries(MOST_QUICK, SPAN);
    private final Crowd crowd = Crowd.ofThisMachine();

    SendPages(Calls calls, Replies replies, PortalPages pages) {
        this.calls = calls;
        this.replies = replies;
        this.pages = pages;
    }

    @GetMapping("/o/{op}/help/check")
    ResponseEntity<String> check(@PathVariable String op, HttpServletRequest request) {
        Call call = calls.of(op, request);
        Answers answers = pages.answers(call);
        return Step.findOpen(answers).isPresent()
                ? replies.seeOther(PortalPages.next(call, answers), List.of())
                : show(call, call.frame(), answers);
    }

    private ResponseEntity<String> show(Call call, PortalFrame frame, Answers answers) {
        return replies.show(call, frame, "check", CheckSheet.of(answers, frame), List.of());
    }

    @PostMapping("/o/{op}/help/send")
    ResponseEntity<String> send(@PathVariable String op, HttpServletRequest request) {
        Call call = calls.of(op, request);
        Answers answers = pages.answers(call);
        if (Step.findOpen(answers).isPresent()) {
            return replies.seeOther(PortalPages.next(call, answers), List.of());
        }
        Answers all = answers.with("note", note(request));
        if (!"yes".equals(request.getParameter("consent"))) {
            return wrong(
                    call, all, List.of(new Wrong("consent", call.frame().word("wrong.consent"))));
        }
        if (all.get("note").length() > Reading.LONGEST_AREA) {
            return wrong(
                    call,
                    all,
                    List.of(
                            new Wrong(
                                    "note",
                                    call.frame()
                                            .word(
                                                    "wrong.long",
                                                    all.get("note").length(),
                                                    Reading.LONGEST_AREA))));
        }
        return crowd.let(() -> counted(call, all))
                .orElseGet(() ->
                        later(call, all, HttpStatus.TOO_MANY_REQUESTS, CROWDED, "wrong.crowded"));
    }

    private ResponseEntity<String> counted(Call call, Answers all) {
        Instant now = call.desk().now();
        Duration wait = sent.reserve(call.from(), now);
        if (wait.isPositive()) {
            return later(call, all, HttpStatus.TOO_MANY_REQUESTS, wait, "wrong.tooMany");
        }
        Duration patience = patience(all, now);
        if (patience.isPositive() && quick.reserve(call.from(), now).isPositive()) {
            return later(call, all, HttpStatus.TOO_MANY_REQUESTS, patience, "wrong.quick");
        }
        return ask(call, all, now);
    }

    /**
     * How much sooner than any person could all pages were answered. That is allowed so often, for
     * browsers fill in much by themselves; a program that floods us has to wait like a person.
     */
    private static Duration patience(Answers all, Instant now) {
        Instant soonest = PortalPages.began(all).plus(SOONEST);
        return now.isBefore(soonest) ? Duration.between(now, soonest) : Duration.ZERO;
    }

    private static String note(HttpServletRequest request) {
        String typed = request.getParameter("note");
        return typed == null ? "" : Reading.clean(typed);
    }

    private ResponseEntity<String> ask(Call call, Answers answers, Instant now) {
        try {
            CommandId command = CommandId.parse(answers.get("command"));
            TellUs tell = Sending.of(answers, CONSENT, call.words().language(), now);
            return switch (call.desk().ask(command, PUBLIC, tell)) {
                case Answer.Done done -> done(call, answers, tell, done);
                case Answer.Declined declined ->
                        wrong(call, answers, Wrong.of(declined.reasons(), call.words()));
            };
        } catch (LedgerUnavailable e) {
            return later(
                    call,
                    answers,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    Duration.ofSeconds(30),
                    "wrong.unavailable");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return later(
                    call,
                    answers,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    Duration.ofSeconds(30),
                    "wrong.unavailable");
        }
    }

    private ResponseEntity<String> done(Call call, Answers answers, TellUs tell, Answer.Done done) {
        RequestId reference = reference(done);
        Optional<Family> family = Family.find(call.desk().view(), reference);
        Answers sent =
                Answers.NONE
                        .with("reference", reference.toString())
                        .with("pin", answers.get("pin"));
        if (done.repeated() && !family.map(kept -> isKept(call, kept, tell)).orElse(true)) {
            sent = sent.with("earlier", "yes");
        }
        List<ResponseCookie> cookies = new ArrayList<>(replies.forget(call));
        cookies.addAll(replies.carry(call, Carried.SENT, sent.toBytes()));
        // not with the draft of before, once an officer has given another PIN
        family.filter(kept ->
                        // just made of it: no need to reckon it once more
                        kept.pin().equals(tell.pin()) || Pins.fits(answers.get("pin"), kept.pin()))
                .ifPresent(kept -> cookies.addAll(OwnPages.opened(replies, call, kept)));
        return replies.seeOther(PortalPages.address(call, "/sent"), cookies);
    }

    /** Of what was done before, only the first fact is told again: either may be that. */
    private static RequestId reference(Answer.Done done) {
        return done.facts().stream()
                .flatMap(recorded ->
                        switch (recorded.fact()) {
                            case FamilyTold told -> Stream.of(told.reference());
                            case RequestMade made -> Stream.of(made.request());
                            default -> Stream.empty();
                        })
                .findFirst()
                .orElseThrow();
    }

    private static boolean isKept(Call call, Family family, TellUs tell) {
        return new Kept(call.desk().view(), family.told()).isWhat(tell);
    }

    /** Shown as often as it is asked for within the hour: a page that did not load is no loss. */
    @GetMapping("/o/{op}/help/sent")
    ResponseEntity<String> sent(@PathVariable String op, HttpServletRequest request) {
        Call call = calls.of(op, request);
        Optional<Answers> kept = Answers.ofBytes(replies.carried(call, Carried.SENT));
        return kept.filter(one -> one.has("reference"))
                .map(one ->
                        replies.show(
                                call,
                                call.frame(),
                                "sent",
                                new SentSheet(
                                        one.get("reference"), one.get("pin"), one.has("earlier")),
                                List.of()))
                .orElseGet(() -> replies.seeOther(PortalPages.address(call, "/own"), List.of()));
    }

    private ResponseEntity<String> wrong(Call call, Answers answers, List<Wrong> wrong) {
        return again(call, call.frame().with(wrong), answers);
    }

    /** With all that was typed by now, the note too, as far as the phone can carry it. */
    private ResponseEntity<String> again(Call call, PortalFrame frame, Answers answers) {
        byte[] draft = answers.toBytes();
        return replies.show(
                call,
                frame,
                "check",
                CheckSheet.of(answers, frame),
                replies.fits(call, Carried.DRAFT, draft)
                        ? replies.carry(call, Carried.DRAFT, draft)
                        : List.of());
    }

    /** Nothing is lost: what was typed stays on the phone, and is sent again. */
    private ResponseEntity<String> later(
            Call call, Answers answers, HttpStatus status, Duration wait, String word) {
        long seconds = Math.max(1, wait.toSeconds());
        long minutes = Math.max(1, (seconds + 59) / 60);
        PortalFrame frame =
                call.frame().with(List.of(new Wrong("", call.frame().word(word, minutes))));
        ResponseEntity<String> page = again(call, frame, answers);
        return ResponseEntity.status(status)
                .headers(page.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(seconds))
                .body(page.getBody());
    }
}

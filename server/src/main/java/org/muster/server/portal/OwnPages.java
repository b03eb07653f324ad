package org.muster.server.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.muster.core.campaign.CampaignCommand.ChoosePush;
import org.muster.core.campaign.CampaignCommand.EndPush;
import org.muster.core.campaign.PushPoint;
import org.muster.core.citizen.CitizenCommand.ChangeWish;
import org.muster.core.citizen.CitizenCommand.ConfirmSituation;
import org.muster.core.citizen.CitizenCommand.GiveContacts;
import org.muster.core.citizen.Family;
import org.muster.core.citizen.PinCheck;
import org.muster.core.citizen.Wish;
import org.muster.core.fact.Command;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.RequestId;
import org.muster.core.fact.View;
import org.muster.core.register.Note;
import org.muster.core.request.Request;
import org.muster.core.request.RequestCommand.AnswerOffer;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.desk.Answer;
import org.muster.server.access.Pins;
import org.muster.server.campaigns.PushKeys;
import org.muster.server.portal.Calls.Call;
import org.muster.server.problem.ProblemException;
import org.muster.server.problem.WebRefusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A family's own page: how it stands, what comes next, and what it can change. It opens with
 * reference and PIN, neither of which is ever in an address, and stays open for half an hour after
 * each look, and for a few hours in all.
 */
@RestController
class OwnPages {
    /** As banks do it: five wrong PINs, then a pause. Nobody else's page is shut by it. */
    private static final int MOST_WRONG = 5;

    /** Then the PIN is asked for again, however often the page was looked at. */
    private static final Duration LONGEST = Duration.ofHours(4);

    private static final Duration PAUSE = Duration.ofMinutes(15);

    /** Failures from one address, for all references together: many people share one. */
    private static final int MOST_OF_ADDRESS = 100;

    private final Calls calls;
    private final Replies replies;
    private final PushKeys pushKeys;
    private final Tries ofReference = new Tries(MOST_WRONG, PAUSE);
    private final Tries ofAddress = new Tries(MOST_OF_ADDRESS, PAUSE);

    OwnPages(Calls calls, Replies replies, PushKeys pushKeys) {
        this.pushKeys = pushKeys;
        this.calls = calls;
        this.replies = replies;
    }

    /** Whose page is open, and since when. */
    private record Visit(Family family, Instant since) {}

    /** The cookies with which the page of a family is open from now on. */
    static List<ResponseCookie> opened(Replies replies, Call call, Family family) {
        return opened(replies, call, new Visit(family, call.desk().now()));
    }

    private static List<ResponseCookie> opened(Replies replies, Call call, Visit visit) {
        Instant soon = call.desk().now().plus(Carried.OPEN.keeps());
        Instant last = visit.since().plus(LONGEST);
        Answers open =
                Answers.NONE
                        .with("reference", visit.family().reference().toString())
                        .with("since", visit.since().toString())
                        .with("until", (soon.isBefore(last) ? soon : last).toString())
                        .with("pin", Pins.mark(visit.family().pin()));
        return replies.carry(call, Carried.OPEN, open.toBytes());
    }

    @GetMapping("/o/{op}/help/own")
    ResponseEntity<String> own(@PathVariable String op, HttpServletRequest request) {
        Call call = calls.of(op, request);
        return find(call)
                .map(visit -> show(call, call.frame(), visit, Map.of()))
                .orElseGet(() -> ask(call, call.frame(), ""));
    }

    private ResponseEntity<String> show(
            Call call, PortalFrame frame, Visit visit, Map<String, String> typed) {
        return replies.show(
                call,
                frame,
                "own",
                OwnSheet.of(
                        call.desk().view(),
                        visit.family(),
                        typed,
                        pushKeys.findPublic(call.desk().operation())),
                opened(replies, call, visit));
    }

    private ResponseEntity<String> ask(Call call, PortalFrame frame, String reference) {
        return replies.show(call, frame, "open", new OpenSheet(reference), List.of());
    }

    /** Another PIN shuts what was opened with the one before. */
    private Optional<Visit> find(Call call) {
        Instant now = call.desk().now();
        return Answers.ofBytes(replies.carried(call, Carried.OPEN))
                .filter(open -> open.has("until"))
                .filter(open -> now.isBefore(Instant.parse(open.get("until"))))
                .flatMap(open ->
                        Family.find(call.desk().view(), RequestId.parse(open.get("reference")))
                                .filter(one -> Pins.mark(one.pin()).equals(open.get("pin")))
                                .map(one -> new Visit(one, Instant.parse(open.get("since")))));
    }

    @PostMapping("/o/{op}/help/own")
    ResponseEntity<String> open(@PathVariable String op, HttpServletRequest request) {
        Call call = calls.of(op, request);
        String typed = value(request, "reference");
        Optional<RequestId> reference = parse(typed);
        Instant now = call.desk().now();
        Duration wait = reserve(call, reference, now);
        if (wait.isPositive()) {
            long minutes = Math.max(1, (wait.toSeconds() + 59) / 60);
            return ask(call, wrong(call, "wrong.pinPause", minutes), typed);
        }
        Optional<Family> family = reference.flatMap(id -> Family.find(call.desk().view(), id));
        // as slow for a reference that does not exist
        boolean fits =
                Pins.fits(
                        value(request, "pin"), family.map(Family::pin).orElse(PinCheck.nobodys()));
        if (!fits) {
            return ask(call, wrong(call, "wrong.pin"), typed);
        }
        ofAddress.release(call.from());
        ofReference.forget(family.orElseThrow().reference().toString());
        return replies.seeOther(
                PortalPages.address(call, "/own"), opened(replies, call, family.orElseThrow()));
    }

    /** Only failures count in the end: a mobile network has one address for thousands. */
    private Duration reserve(Call call, Optional<RequestId> reference, Instant now) {
        Duration own =
                reference.map(id -> ofReference.reserve(id.toString(), now)).orElse(Duration.ZERO);
        if (own.isPositive()) {
            return own;
        }
        Duration address = ofAddress.reserve(call.from(), now);
        if (address.isPositive()) {
            reference.ifPresent(id -> ofReference.release(id.toString()));
        }
        return address;
    }

    private static PortalFrame wrong(Call call, String word, Object... values) {
        return call.frame().with(List.of(new Wrong("reference", call.frame().word(word, values))));
    }

    private static Optional<RequestId> parse(String typed) {
        try {
            return Optional.of(RequestId.parse(typed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @PostMapping("/o/{op}/help/own/close")
    ResponseEntity<String> close(@PathVariable String op, HttpServletRequest request) {
        Call call = calls.of(op, request);
        return replies.seeOther(call.frame().root(), replies.forget(call));
    }

    @PostMapping("/o/{op}/help/own/{act}")
    ResponseEntity<String> act(
            @PathVariable String op, @PathVariable String act, HttpServletRequest request) {
        Call call = calls.of(op, request);
        Optional<Visit> visit = find(call);
        if (visit.isEmpty()) {
            return ask(call, wrong(call, "wrong.closed"), "");
        }
        Acting acting = command(call, visit.get().family(), act, request);
        return acting.wrong().isEmpty()
                ? give(call, visit.get(), act, acting)
                : show(call, call.frame().with(acting.wrong()), visit.get(), acting.typed());
    }

    /** A command, or what is wrong with what was typed. */
    private record Acting(Optional<Command> command, Map<String, String> typed, List<Wrong> wrong) {
        static Acting of(Reading reading, Function<Answers, Command> command) {
            return new Acting(
                    reading.wrong().isEmpty()
                            ? Optional.of(command.apply(new Answers(reading.typed())))
                            : Optional.empty(),
                    reading.typed(),
                    reading.wrong());
        }
    }

    private static Acting command(
            Call call, Family family, String act, HttpServletRequest request) {
        return switch (act) {
            case "confirm" -> confirm(call, family, request);
            case "reach" -> reach(call, family, request);
            case "wish" -> wish(call, family, request);
            case "accept", "decline" -> answer(call, family, act.equals("accept"));
            case "push" ->
                    acting(
                            Optional.of(new ChoosePush(family.person(), pushPoint(request))),
                            call.frame().word("wrong.refused"));
            case "unpush" ->
                    acting(
                            Optional.of(new EndPush(family.person(), Optional.empty())),
                            call.frame().word("wrong.refused"));
            case "sought", "unsought" -> sought(call, family, act.equals("sought"), request);
            default ->
                    throw new ProblemException(
                            HttpStatus.NOT_FOUND, Refusal.of(WebRefusal.NO_SUCH_ADDRESS, "", act));
        };
    }

    /** As the browser said it; what is no such thing is refused by the rules. */
    private static PushPoint pushPoint(HttpServletRequest request) {
        return new PushPoint(
                said(request, "endpoint"), said(request, "key"), said(request, "secret"));
    }

    private static String said(HttpServletRequest request, String name) {
        String said = request.getParameter(name);
        return said == null ? "" : said;
    }

    private static Acting confirm(Call call, Family family, HttpServletRequest request) {
        return Acting.of(
                reading(call, Step.Kind.PLACE, request),
                typed ->
                        new ConfirmSituation(
                                family.reference(),
                                new Note(typed.get("place")),
                                Sending.OWN_PAGE));
    }

    private static Acting reach(Call call, Family family, HttpServletRequest request) {
        return Acting.of(
                reading(call, Step.Kind.REACH, request),
                typed -> new GiveContacts(family.reference(), Sending.contacts(typed)));
    }

    private static Acting wish(Call call, Family family, HttpServletRequest request) {
        return Acting.of(
                reading(call, Step.Kind.WISH, request),
                typed ->
                        new ChangeWish(
                                family.reference(),
                                Wish.valueOf(typed.get("wish")),
                                Sending.OWN_PAGE));
    }

    private static Acting answer(Call call, Family family, boolean accepted) {
        Optional<Command> answer =
                family.findRequest(call.desk().view())
                        .flatMap((Request request) -> request.findStanding(call.desk().view()))
                        .map(offer -> new AnswerOffer(family.reference(), offer.leg(), accepted));
        return new Acting(
                answer,
                Map.of(),
                answer.isPresent()
                        ? List.of()
                        : List.of(new Wrong("", call.frame().word("wrong.noOffer"))));
    }

    private static Acting sought(
            Call call, Family family, boolean answers, HttpServletRequest request) {
        View view = call.desk().view();
        Optional<SoughtQuestion> question =
                SoughtQuestion.listOf(view, family).stream()
                        .filter(one -> one.is(value(request, "about")))
                        .findFirst();
        if (question.isEmpty()) {
            return acting(Optional.empty(), call.frame().word("wrong.refused"));
        }
        return acting(
                answers
                        ? question.get()
                                .answer(
                                        view,
                                        family,
                                        SoughtQuestion.Answered.of(
                                                name -> request.getParameter(name) != null),
                                        call.desk().now())
                        : Optional.of(question.get().takeBack(call.desk().now())),
                call.frame().word("wrong.sought"));
    }

    private static Acting acting(Optional<Command> command, String otherwise) {
        return new Acting(
                command,
                Map.of(),
                command.isPresent() ? List.of() : List.of(new Wrong("", otherwise)));
    }

    private static Reading reading(Call call, Step.Kind kind, HttpServletRequest request) {
        return Reading.of(
                new Step(kind, 0),
                PortalPages.form(request),
                call.words(),
                Reading.yearOf(call.desk().now()));
    }

    private ResponseEntity<String> give(Call call, Visit visit, String act, Acting acting) {
        try {
            return switch (call.desk()
                    .ask(commandId(call, act), SendPages.PUBLIC, acting.command().orElseThrow())) {
                case Answer.Done done ->
                        replies.seeOther(
                                PortalPages.address(call, "/own"), opened(replies, call, visit));
                case Answer.Declined declined ->
                        show(
                                call,
                                call.frame().with(Wrong.of(declined.reasons(), call.words())),
                                visit,
                                acting.typed());
            };
        } catch (LedgerUnavailable e) {
            return unavailable(call, visit, acting);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return unavailable(call, visit, acting);
        }
    }

    private ResponseEntity<String> unavailable(Call call, Visit visit, Acting acting) {
        Wrong wrong = new Wrong("", call.frame().word("wrong.unavailable", 1));
        ResponseEntity<String> page =
                show(call, call.frame().with(List.of(wrong)), visit, acting.typed());
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .headers(page.getHeaders())
                .body(page.getBody());
    }

    /**
     * Of the form, the act and what was typed: sent twice it is done once, and another act of the
     * same page, or the same with another content, is never taken for the one before.
     */
    private static CommandId commandId(Call call, String act) {
        String form = value(call.request(), "command");
        return form.isEmpty()
                ? CommandId.of(UUID.randomUUID())
                : CommandId.of(
                        UUID.nameUUIDFromBytes(
                                (act + " " + new TreeMap<>(PortalPages.form(call.request())))
                                        .getBytes(StandardCharsets.UTF_8)));
    }

    private static String value(HttpServletRequest request, String name) {
        String typed = request.getParameter(name);
        return typed == null ? "" : typed.strip().toUpperCase(Locale.ROOT);
    }
}

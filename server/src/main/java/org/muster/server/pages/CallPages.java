package org.muster.server.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.muster.core.citizen.CitizenFact.FamilyTold;
import org.muster.core.fact.MessageId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.RequestId;
import org.muster.core.intake.IntakeCommand.CloseMessage;
import org.muster.core.intake.IntakeCommand.LinkMessage;
import org.muster.core.intake.IntakeFact.MessageCame;
import org.muster.core.intake.MessageOutcome;
import org.muster.core.register.Note;
import org.muster.core.request.Request;
import org.muster.core.request.RequestFact.RequestMade;
import org.muster.server.access.Pins;
import org.muster.server.lists.ListJobs;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The call desk: one page that a volunteer reads from and types into, and that shows nobody's
 * details.
 */
@RestController
class CallPages {
    private static final int MOST_KNOWN = 3;

    /** Less likely ones are left to those who may compare names. */
    private static final double LIKELY = 0.9;

    private final Screen screen;
    private final ListJobs jobs;

    CallPages(Screen screen, ListJobs jobs) {
        this.screen = screen;
        this.jobs = jobs;
    }

    @GetMapping("/o/{op}/calls")
    ResponseEntity<String> form(Visit visit) {
        return form(visit.with(CallForm.filledFrom(visit)), List.of());
    }

    private ResponseEntity<String> form(Visit visit, List<RequestId> known) {
        CallForm form = new CallForm(visit);
        String pin = visit.form().value("pin");
        return screen.show(
                visit,
                "calls",
                new CallSheet(
                        form.rows(), pin.isEmpty() ? Pins.make() : pin, known, Optional.empty()));
    }

    @PostMapping("/o/{op}/calls")
    ResponseEntity<String> note(Visit visit) {
        Form form = visit.form();
        if (form.has("more", "yes")) {
            int rows = new CallForm(visit).rows() + 1;
            return form(visit.with(form.with(Map.of("members", "" + rows))));
        }
        CallForm call = new CallForm(visit);
        try {
            if (!call.isFamily()) {
                return ofOthers(visit, call);
            }
            Optional<RequestId> same =
                    Optional.of(form.value("same"))
                            .filter(typed -> !typed.isEmpty() && !typed.equals("none"))
                            .map(typed -> visit.reference("request", RequestId::parse, typed));
            if (same.isPresent()) {
                return words(visit, call, same, false);
            }
            List<RequestId> known =
                    form.value("same").equals("none") ? List.of() : known(visit, call);
            return known.isEmpty()
                    ? ofFamily(visit, call)
                    : form(visit.wrong("same", visit.frame().word("call.same.ask")), known);
        } catch (Typed wrong) {
            return form(visit.wrong(wrong));
        } catch (IllegalArgumentException wrong) {
            return form(visit.wrong("", String.valueOf(wrong.getMessage())));
        }
    }

    private ResponseEntity<String> ofOthers(Visit visit, CallForm call) {
        return call.namesPeople()
                ? form(visit.wrong("standing", visit.frame().word("call.others.named")))
                : words(visit, call, Optional.empty(), false);
    }

    private ResponseEntity<String> ofFamily(Visit visit, CallForm call) {
        return switch (Attempt.of(visit, "family", call::telling)) {
            case Attempt.Failed(Visit failed) -> form(failed);
            case Attempt.Done(List<Recorded> facts) -> words(visit, call, reference(facts), true);
        };
    }

    /** The words last: a family that is noted without them is found by its reference. */
    private ResponseEntity<String> words(
            Visit visit, CallForm call, Optional<RequestId> request, boolean anew) {
        Optional<MessageId> made = call.madeOf();
        if (made.isPresent() && request.isPresent()) {
            return ofMessage(visit, made.get(), request.get(), anew ? call.pin() : "");
        }
        return switch (Attempt.of(visit, "words", () -> call.message(request))) {
            case Attempt.Failed(Visit failed) -> form(failed);
            case Attempt.Done(List<Recorded> facts) ->
                    screen.show(
                            visit,
                            "calls",
                            new CallSheet(
                                    0,
                                    anew ? call.pin() : "",
                                    List.of(),
                                    Optional.of(
                                            new CallSheet.Noted(message(facts), request, anew))));
        };
    }

    /** The words were there before, as a message; they are linked, and done with. */
    private ResponseEntity<String> ofMessage(
            Visit visit, MessageId message, RequestId request, String pin) {
        if (Attempt.of(visit, "link", () -> new LinkMessage(message, request))
                instanceof Attempt.Failed(Visit failed)) {
            return form(failed);
        }
        if (Attempt.of(
                        visit,
                        "close",
                        () -> new CloseMessage(message, MessageOutcome.IN_REQUEST, Note.NONE))
                instanceof Attempt.Failed(Visit failed)) {
            return form(failed);
        }
        return screen.show(
                visit,
                "calls",
                new CallSheet(
                        0,
                        pin,
                        List.of(),
                        Optional.of(
                                new CallSheet.Noted(
                                        Optional.of(message),
                                        Optional.of(request),
                                        !pin.isEmpty()))));
    }

    /** Whichever comes first: of a command given before, only its first fact is told again. */
    private static Optional<RequestId> reference(List<Recorded> facts) {
        return facts.stream()
                .flatMap(recorded ->
                        switch (recorded.fact()) {
                            case RequestMade made -> Stream.of(made.request());
                            case FamilyTold told -> Stream.of(told.reference());
                            default -> Stream.<RequestId>empty();
                        })
                .findFirst();
    }

    private static Optional<MessageId> message(List<Recorded> facts) {
        return facts.stream()
                .flatMap(recorded ->
                        recorded.fact() instanceof MessageCame came
                                ? Stream.of(came.message())
                                : Stream.<MessageId>empty())
                .findFirst();
    }

    /** The open requests of those whom this family is most likely made of, without any name. */
    private List<RequestId> known(Visit visit, CallForm call) {
        return call.family().stream()
                .flatMap(member ->
                        jobs.findKnown(visit.desk()).stream()
                                .flatMap(known ->
                                        known.findLikely(member.details(), MOST_KNOWN).stream()))
                .filter(likely -> likely.why().probability() >= LIKELY)
                .flatMap(likely ->
                        Request.listOpen(visit.view(), new PersonId(likely.person())).stream())
                .map(Request::id)
                .distinct()
                .limit(MOST_KNOWN)
                .toList();
    }
}

package org.muster.server.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.muster.core.citizen.CitizenFact.FamilyTold;
import org.muster.core.fact.Command;
import org.muster.core.fact.MessageId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.RequestId;
import org.muster.core.intake.IntakeCommand.CloseMessage;
import org.muster.core.intake.IntakeCommand.LinkMessage;
import org.muster.core.intake.IntakeCommand.TakeInMessage;
import org.muster.core.intake.IntakeFact.MessageCame;
import org.muster.core.intake.Message;
import org.muster.core.intake.MessageOutcome;
import org.muster.core.register.Note;
import org.muster.core.request.RequestFact.RequestMade;
import org.muster.server.access.Pins;
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
    private final Screen screen;

    CallPages(Screen screen) {
        this.screen = screen;
    }

    @GetMapping("/o/{op}/calls")
    ResponseEntity<String> form(Visit visit) {
        return again(visit.with(CallForm.filledFrom(visit)));
    }

    private ResponseEntity<String> again(Visit visit) {
        String pin = visit.form().value("pin");
        return screen.show(
                visit,
                "calls",
                new CallSheet(
                        new CallForm(visit).rows(),
                        pin.isEmpty() ? Pins.make() : pin,
                        Optional.empty()));
    }

    @PostMapping("/o/{op}/calls")
    ResponseEntity<String> note(Visit visit) {
        Form form = visit.form();
        CallForm call = new CallForm(visit);
        if (form.has("more", "yes")) {
            return again(visit.with(form.with(Map.of("members", "" + (call.rows() + 1)))));
        }
        try {
            if (!call.isFamily()) {
                return ofOthers(visit, call);
            }
            Optional<RequestId> known = call.reference();
            return known.isPresent() ? words(visit, call, known, false) : ofFamily(visit, call);
        } catch (Typed wrong) {
            return again(visit.wrong(wrong));
        } catch (IllegalArgumentException wrong) {
            return again(visit.wrong("", String.valueOf(wrong.getMessage())));
        }
    }

    private ResponseEntity<String> ofOthers(Visit visit, CallForm call) {
        if (call.madeOf().isPresent()) {
            return again(visit.wrong("standing", visit.frame().word("call.others.message")));
        }
        return call.namesPeople()
                ? again(visit.wrong("standing", visit.frame().word("call.others.named")))
                : words(visit, call, Optional.empty(), false);
    }

    private ResponseEntity<String> ofFamily(Visit visit, CallForm call) {
        return switch (Attempt.of(visit, "family", call::telling)) {
            case Attempt.Failed(Visit failed) -> again(failed);
            case Attempt.Done(List<Recorded> facts) -> words(visit, call, reference(facts), true);
        };
    }

    /** The words last: a family that is noted without them is found by its reference. */
    private ResponseEntity<String> words(
            Visit visit, CallForm call, Optional<RequestId> request, boolean anew) {
        Optional<MessageId> made = call.madeOf();
        if (made.isPresent() && request.isPresent()) {
            return ofMessage(visit, call, made.get(), request.get(), anew);
        }
        if (anew && !call.saysMore()) {
            return noted(visit, call, Optional.empty(), request, true);
        }
        return switch (Attempt.of(visit, "words", () -> call.message(request, anew))) {
            case Attempt.Failed(Visit failed) ->
                    anew ? noted(failed, call, Optional.empty(), request, true) : again(failed);
            case Attempt.Done(List<Recorded> facts) ->
                    noted(visit, call, message(facts), request, anew);
        };
    }

    /**
     * What is read out at the end. A family that was noted hears its PIN also where something else
     * went wrong, which is told above.
     */
    private ResponseEntity<String> noted(
            Visit visit,
            CallForm call,
            Optional<MessageId> message,
            Optional<RequestId> request,
            boolean anew) {
        return screen.show(
                visit,
                "calls",
                new CallSheet(
                        0,
                        anew ? call.pin() : "",
                        Optional.of(new CallSheet.Noted(message, request, anew))));
    }

    /**
     * The words were there before, as a message; it is linked, and done with. What was typed beside
     * them is a message of its own.
     */
    private ResponseEntity<String> ofMessage(
            Visit visit, CallForm call, MessageId message, RequestId request, boolean anew) {
        SequencedMap<String, Supplier<Command>> commands = new LinkedHashMap<>();
        commands.put("link", () -> new LinkMessage(message, request));
        commands.put(
                "close", () -> new CloseMessage(message, MessageOutcome.IN_REQUEST, Note.NONE));
        TakeInMessage beside = call.message(Optional.of(request), anew);
        if (!beside.text().equals(textOf(visit, message))) {
            commands.put("words", () -> beside);
        }
        Visit told = visit;
        for (var each : commands.entrySet()) {
            if (Attempt.of(told, each.getKey(), each.getValue())
                    instanceof Attempt.Failed(Visit failed)) {
                told = failed;
            }
        }
        return noted(told, call, Optional.of(message), Optional.of(request), anew);
    }

    private static Note textOf(Visit visit, MessageId message) {
        return Message.find(visit.view(), message)
                .map(found -> found.came().text())
                .orElse(Note.NONE);
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
}

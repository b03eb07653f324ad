package org.muster.server.pages;

import java.time.Instant;
import java.util.List;
import org.muster.core.fact.Command;
import org.muster.core.fact.LegId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.RequestId;
import org.muster.core.request.Request;
import org.muster.core.request.RequestCommand.AnswerOffer;
import org.muster.core.request.RequestCommand.OfferSeat;
import org.muster.core.request.RequestCommand.SetOut;
import org.muster.core.request.RequestCommand.WithdrawRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The queue of parties that ask to leave, and what is done for one of them. */
@RestController
class RequestPages {
    private final Screen screen;
    private final OpenLegs openLegs;

    RequestPages(Screen screen, OpenLegs openLegs) {
        this.screen = screen;
        this.openLegs = openLegs;
    }

    @GetMapping("/o/{op}/requests")
    ResponseEntity<String> requests(Visit visit) {
        RequestsSheet.Shown shown =
                Choices.find(visit.form().value("show"), RequestsSheet.Shown.class)
                        .orElse(RequestsSheet.Shown.WAITING);
        return screen.show(visit, "requests", RequestsSheet.of(visit.view(), shown));
    }

    @GetMapping("/o/{op}/requests/{request}")
    ResponseEntity<String> request(Visit visit, @PathVariable("request") String reference) {
        return screen.show(
                visit, "party", PartySheet.of(visit, get(visit, reference), openLegs.list(visit)));
    }

    @PostMapping("/o/{op}/requests/{request}/{act}")
    ResponseEntity<String> act(
            Visit visit,
            @PathVariable("request") String reference,
            @PathVariable("act") String act) {
        Request request = get(visit, reference);
        return screen.send(
                visit,
                () -> command(visit, request, act),
                facts -> visit.frame().link("requests/" + request.id()),
                again -> request(again, reference));
    }

    private static Command command(Visit visit, Request request, String act) {
        Form form = visit.form();
        return switch (act) {
            case "offer" ->
                    new OfferSeat(
                            request.id(),
                            Typed.read("leg", () -> LegId.parse(form.value("leg"))),
                            expires(visit));
            case "accept" -> new AnswerOffer(request.id(), offeredLeg(visit, request), true);
            case "decline" -> new AnswerOffer(request.id(), offeredLeg(visit, request), false);
            case "set-out" ->
                    new SetOut(request.id(), Typed.read("at", () -> visit.timeOrNow("at")));
            case "withdraw" -> new WithdrawRequest(request.id(), chosen(visit));
            default -> throw visit.noSuchAct(act);
        };
    }

    /** When an offer runs out. It has no usual length: what is left empty is asked for. */
    static Instant expires(Visit visit) {
        String typed = visit.form().value("expires");
        if (typed.isEmpty()) {
            throw new Typed("expires", visit.frame().word("offer.expires.empty"));
        }
        return Typed.read("expires", () -> Moment.parse(typed, visit.frame().moment().zone()));
    }

    private static LegId offeredLeg(Visit visit, Request request) {
        return request.offer()
                .orElseThrow(
                        () -> new IllegalArgumentException(visit.frame().word("party.noOffer")))
                .leg();
    }

    private static List<PersonId> chosen(Visit visit) {
        List<PersonId> members =
                visit.form().listValues("members").stream().map(PersonId::parse).toList();
        if (members.isEmpty()) {
            throw new Typed("members", visit.frame().word("party.nobodyChosen"));
        }
        return members;
    }

    private static Request get(Visit visit, String reference) {
        RequestId id = visit.reference("request", RequestId::parse, reference);
        return Request.find(visit.view(), id)
                .orElseThrow(() -> visit.notThere("request", reference));
    }
}

package org.muster.server.pages;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.muster.core.fact.Command;
import org.muster.core.fact.LegId;
import org.muster.core.fact.RequestId;
import org.muster.core.movement.CallForwardPlan;
import org.muster.core.movement.MovementCommand.SetCallForward;
import org.muster.core.request.RequestCommand.CallParty;
import org.muster.planning.offers.Party;
import org.muster.planning.offers.Situation;
import org.muster.server.offers.CallForwardDesk;
import org.muster.server.offers.LegDesk;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The call-forward desk: all open legs, and one of them with whom to call next. */
@RestController
class CallForwardPages {
    private final Screen screen;
    private final CallForwardDesk callForward;

    CallForwardPages(Screen screen, CallForwardDesk callForward) {
        this.screen = screen;
        this.callForward = callForward;
    }

    @GetMapping("/o/{op}/call-forward")
    ResponseEntity<String> legs(Visit visit) {
        return screen.show(visit, "callForward", sheets(visit));
    }

    /** The part that changes, for refreshing in place. */
    @GetMapping("/o/{op}/call-forward/rows")
    ResponseEntity<String> rows(Visit visit) {
        return screen.show(visit, "callForwardRows", sheets(visit));
    }

    private List<CallForwardSheet> sheets(Visit visit) {
        List<LegDesk> legs =
                visit.frame().moment().past()
                        ? callForward.listThen(visit.view(), visit.frame().operation())
                        : callForward.list(visit.desk());
        return legs.stream().map(leg -> new CallForwardSheet(leg, List.of(), 0)).toList();
    }

    @GetMapping("/o/{op}/call-forward/{leg}")
    ResponseEntity<String> leg(Visit visit, @PathVariable("leg") String reference) {
        return screen.show(
                visit, "callForwardLeg", CallForwardSheet.of(visit.view(), get(visit, reference)));
    }

    @GetMapping("/o/{op}/call-forward/{leg}/figures")
    ResponseEntity<String> figures(Visit visit, @PathVariable("leg") String reference) {
        return screen.show(
                visit,
                "callForwardFigures",
                CallForwardSheet.of(visit.view(), get(visit, reference)));
    }

    /** Each party is offered its seats for itself: what refuses one does not hold up the others. */
    @PostMapping("/o/{op}/call-forward/{leg}/offer")
    ResponseEntity<String> offer(Visit visit, @PathVariable("leg") String reference) {
        LegDesk leg = get(visit, reference);
        List<String> chosen = visit.form().listValues("requests").stream().distinct().toList();
        if (chosen.isEmpty()) {
            return leg(
                    visit.wrong("requests", visit.frame().word("offer.nobodyChosen")), reference);
        }
        if (leg.reckoned().isEmpty()) {
            return leg(
                    visit.wrong("requests", visit.frame().word("callForward.seatsUnknown")),
                    reference);
        }
        Situation situation = leg.reckoned().get().situation();
        Map<String, Party> waiting =
                situation.waiting().stream()
                        .collect(Collectors.toMap(Party::id, Function.identity()));
        SequencedMap<String, Supplier<Command>> offers = new LinkedHashMap<>();
        for (String each : chosen) {
            offers.put(
                    each,
                    () ->
                            offer(
                                    visit,
                                    leg,
                                    situation,
                                    Optional.ofNullable(waiting.get(each)),
                                    each));
        }
        return screen.sendEach(
                visit,
                offers,
                visit.frame().link("call-forward/" + leg.leg().id()),
                again -> leg(again, reference));
    }

    /** The expiry that was typed, or else the one that its way and the margin leave. */
    private static Command offer(
            Visit visit, LegDesk leg, Situation situation, Optional<Party> party, String id) {
        if (party.isEmpty()) {
            throw new Typed("requests", visit.frame().word("callForward.waitsNoMore", id));
        }
        Instant latest =
                situation
                        .notice()
                        .findExpiry(party.get())
                        .orElseThrow(() ->
                                new Typed(
                                        "requests", visit.frame().word("callForward.tooLate", id)));
        String typed = visit.form().value("expires");
        Instant expires = typed.isEmpty() ? latest : RequestPages.expires(visit);
        if (expires.isAfter(situation.notice().answerBy(party.get()))) {
            String by = visit.frame().time(situation.notice().answerBy(party.get()));
            throw new Typed("expires", visit.frame().word("callForward.expiresTooLate", id, by));
        }
        return new CallParty(RequestId.parse(id), leg.leg().id(), expires, OptionalInt.empty());
    }

    @PostMapping("/o/{op}/call-forward/{leg}/{act}")
    ResponseEntity<String> set(
            Visit visit, @PathVariable("leg") String reference, @PathVariable("act") String act) {
        LegDesk leg = get(visit, reference);
        return screen.send(
                visit,
                () -> new SetCallForward(leg.leg().id(), plan(visit, leg.plan(), act)),
                facts -> visit.frame().link("call-forward/" + leg.leg().id()),
                again -> leg(again, reference));
    }

    private static CallForwardPlan plan(Visit visit, CallForwardPlan before, String act) {
        return switch (act) {
            case "start" -> before.withAutomatic(true);
            case "stop" -> before.withAutomatic(false);
            case "plan" ->
                    new CallForwardPlan(
                            number(visit, "standby"),
                            number(visit, "riskPercent"),
                            number(visit, "travel"),
                            number(visit, "margin"),
                            number(visit, "window"),
                            number(visit, "reportBefore"),
                            number(visit, "releaseBefore"),
                            visit.form().has("unionShare", "on"),
                            before.automatic());
            default -> throw visit.noSuchAct(act);
        };
    }

    private static int number(Visit visit, String field) {
        String typed = visit.form().value(field);
        try {
            return Integer.parseInt(typed);
        } catch (NumberFormatException e) {
            throw new Typed(field, visit.frame().word("callForward.number", typed));
        }
    }

    private LegDesk get(Visit visit, String reference) {
        LegId id = visit.reference("leg", LegId::parse, reference);
        Optional<LegDesk> found =
                visit.frame().moment().past()
                        ? callForward.findThen(visit.view(), visit.frame().operation(), id)
                        : callForward.find(visit.desk(), id);
        return found.orElseThrow(() -> visit.notThere("leg", reference));
    }
}

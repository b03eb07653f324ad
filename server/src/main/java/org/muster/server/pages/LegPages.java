package org.muster.server.pages;

import java.util.List;
import java.util.Locale;
import org.muster.core.custody.CustodyCommand.KeepCustody;
import org.muster.core.custody.CustodyCommand.OfferCustody;
import org.muster.core.custody.CustodyCommand.ReplaceCustodian;
import org.muster.core.custody.CustodyCommand.TakeCustody;
import org.muster.core.fact.Command;
import org.muster.core.fact.LegId;
import org.muster.core.fact.NodeId;
import org.muster.core.manifest.ManifestCommand.CorrectManifest;
import org.muster.core.manifest.ManifestCommand.ShutDoors;
import org.muster.core.manifest.ManifestFact.Change;
import org.muster.core.movement.Leg;
import org.muster.core.movement.MovementCommand.ArriveLeg;
import org.muster.core.movement.MovementCommand.CancelLeg;
import org.muster.core.movement.MovementCommand.DepartLeg;
import org.muster.core.movement.MovementCommand.OpenBoarding;
import org.muster.core.movement.MovementCommand.PlanLeg;
import org.muster.core.movement.MovementCommand.ReplanLeg;
import org.muster.core.movement.MovementFact.LegPlanned;
import org.muster.core.movement.Seating;
import org.muster.core.register.Note;
import org.muster.core.roll.LegLine;
import org.muster.formats.manifest.ManifestPdf;
import org.muster.server.access.Duty;
import org.muster.server.host.Rolls;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Legs: the list with a form to plan one, and the page of one leg with its manifest. */
@RestController
class LegPages {
    private final Screen screen;
    private final Rolls rolls;

    LegPages(Screen screen, Rolls rolls) {
        this.screen = screen;
        this.rolls = rolls;
    }

    @GetMapping("/o/{op}/legs")
    ResponseEntity<String> legs(Visit visit) {
        List<LegLine> legs =
                visit.frame().moment().past()
                        ? Leg.listAll(visit.view()).stream().map(LegLine::of).toList()
                        : rolls.read(visit.desk(), (roll, view) -> roll.listLegs());
        return screen.show(visit, "legs", legs);
    }

    @GetMapping("/o/{op}/legs/{leg}")
    ResponseEntity<String> leg(Visit visit, @PathVariable("leg") String reference) {
        Leg leg = get(visit, reference);
        return screen.show(
                visit, "leg", LegSheet.of(visit.view(), leg, visit.desk().node(), visit.frame()));
    }

    @GetMapping("/o/{op}/legs/{leg}/replan")
    ResponseEntity<String> replanning(Visit visit, @PathVariable("leg") String reference) {
        visit.need(Duty.PLANNING);
        return screen.show(visit, "replan", get(visit, reference));
    }

    @GetMapping("/o/{op}/legs/{leg}/manifest.pdf")
    ResponseEntity<byte[]> manifest(Visit visit, @PathVariable("leg") String reference) {
        Leg leg = get(visit, reference);
        byte[] pdf = ManifestPdf.print(PrintedManifest.of(visit, leg));
        String name = "manifest-" + leg.plan().label().replaceAll("[^A-Za-z0-9-]", "-") + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"")
                .body(pdf);
    }

    @PostMapping("/o/{op}/legs")
    ResponseEntity<String> plan(Visit visit) {
        return screen.send(
                visit,
                () -> new PlanLeg(LegForm.read(visit)),
                facts ->
                        facts.getFirst().fact() instanceof LegPlanned planned
                                ? visit.frame().link("legs/" + planned.leg())
                                : visit.frame().link("legs"),
                this::legs);
    }

    @PostMapping("/o/{op}/legs/{leg}/{act}")
    ResponseEntity<String> act(
            Visit visit, @PathVariable("leg") String reference, @PathVariable("act") String act) {
        LegId leg = get(visit, reference).id();
        return screen.send(
                visit,
                () -> command(visit, leg, act),
                facts -> visit.frame().link("legs/" + leg),
                again ->
                        act.equals("replan")
                                ? replanning(again, reference)
                                : leg(again, reference));
    }

    private static Command command(Visit visit, LegId leg, String act) {
        Form form = visit.form();
        return switch (act) {
            case "open" -> new OpenBoarding(leg);
            case "shut" -> new ShutDoors(leg);
            case "depart" -> new DepartLeg(leg, Typed.read("at", () -> visit.timeOrNow("at")));
            case "arrive" -> new ArriveLeg(leg, Typed.read("at", () -> visit.timeOrNow("at")));
            case "offer" -> new OfferCustody(leg, node(visit, "to"));
            case "take" -> new TakeCustody(leg);
            case "keep" -> new KeepCustody(leg);
            case "replace" ->
                    new ReplaceCustodian(
                            leg, node(visit, "lost"), node(visit, "by"), form.value("why"));
            case "replan" -> new ReplanLeg(leg, LegForm.read(visit), form.value("reason"));
            case "cancel" -> new CancelLeg(leg, form.value("reason"));
            case "need", "ask", "give", "refuse" -> ClearanceForm.read(visit, leg, act);
            case "correct" ->
                    new CorrectManifest(
                            leg,
                            Typed.read(
                                    "person",
                                    () ->
                                            org.muster.core.fact.PersonId.parse(
                                                    form.value("person"))),
                            Choices.pick("change", Change.class, form),
                            Choices.find(form.value("seating"), Seating.class).orElse(Seating.SEAT),
                            new Note(form.value("reason")));
            default -> throw visit.noSuchAct(act);
        };
    }

    private static NodeId node(Visit visit, String field) {
        String typed = visit.form().value(field);
        return Typed.read(field, () -> new NodeId(typed.toLowerCase(Locale.ROOT)));
    }

    static Leg get(Visit visit, String reference) {
        LegId id = visit.reference("leg", LegId::parse, reference);
        return Leg.find(visit.view(), id).orElseThrow(() -> visit.notThere("leg", reference));
    }
}

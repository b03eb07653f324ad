package org.muster.server.pages;

import java.util.List;
import java.util.OptionalInt;
import org.muster.core.fact.Command;
import org.muster.core.fact.LegId;
import org.muster.core.manifest.ManifestCommand.CorrectManifest;
import org.muster.core.manifest.ManifestCommand.ShutDoors;
import org.muster.core.manifest.ManifestFact.Change;
import org.muster.core.movement.Capacities;
import org.muster.core.movement.Leads;
import org.muster.core.movement.Leg;
import org.muster.core.movement.LegPlan;
import org.muster.core.movement.Mode;
import org.muster.core.movement.MovementCommand.ArriveLeg;
import org.muster.core.movement.MovementCommand.CancelLeg;
import org.muster.core.movement.MovementCommand.DepartLeg;
import org.muster.core.movement.MovementCommand.OpenBoarding;
import org.muster.core.movement.MovementCommand.PlanLeg;
import org.muster.core.movement.MovementFact.LegPlanned;
import org.muster.core.movement.Seating;
import org.muster.core.register.Note;
import org.muster.core.roll.LegLine;
import org.muster.formats.manifest.ManifestPdf;
import org.muster.server.host.Rolls;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

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
        return screen.show(visit, "leg", LegSheet.of(visit.view(), leg, visit.frame()));
    }

    @GetMapping("/o/{op}/legs/{leg}/manifest.pdf")
    ResponseEntity<byte[]> manifest(Visit visit, @PathVariable("leg") String reference) {
        Leg leg = get(visit, reference);
        byte[] pdf = ManifestPdf.print(PrintedManifest.of(visit.view(), leg, visit.frame()));
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
                () -> new PlanLeg(plan(visit, visit.form())),
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
                again -> leg(again, reference));
    }

    private static Command command(Visit visit, LegId leg, String act) {
        Form form = visit.form();
        return switch (act) {
            case "open" -> new OpenBoarding(leg);
            case "shut" -> new ShutDoors(leg);
            case "depart" -> new DepartLeg(leg, Typed.read("at", () -> visit.timeOrNow("at")));
            case "arrive" -> new ArriveLeg(leg, Typed.read("at", () -> visit.timeOrNow("at")));
            case "cancel" -> new CancelLeg(leg, form.value("reason"));
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
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private static LegPlan plan(Visit visit, Form form) {
        String departs = form.value("departs");
        if (departs.isEmpty()) {
            throw new Typed("departs", visit.frame().word("leg.departs.empty"));
        }
        return new LegPlan(
                form.value("label"),
                Choices.pick("mode", Mode.class, form),
                form.value("vehicle"),
                form.value("from"),
                form.value("to"),
                Choices.pick("leads", Leads.class, form),
                Typed.read("departs", () -> Moment.parse(departs, visit.frame().moment().zone())),
                new Capacities(
                        number(form, "belted"),
                        number(form, "rafts"),
                        number(form, "floor"),
                        form.value("floorAuthority"),
                        number(form, "stretchers")));
    }

    private static OptionalInt number(Form form, String field) {
        String typed = form.value(field);
        if (typed.isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(Integer.parseInt(typed));
        } catch (NumberFormatException e) {
            throw new Typed(
                    field,
                    "'"
                            + typed
                            + "' must be a whole number; leave it empty when the limit is not known.");
        }
    }

    static Leg get(Visit visit, String reference) {
        try {
            return Leg.find(visit.view(), LegId.parse(reference))
                    .orElseThrow(() -> notThere(reference));
        } catch (IllegalArgumentException e) {
            throw notThere(reference);
        }
    }

    private static ResponseStatusException notThere(String reference) {
        return new ResponseStatusException(
                HttpStatus.NOT_FOUND, "There is no leg " + reference + ".");
    }
}

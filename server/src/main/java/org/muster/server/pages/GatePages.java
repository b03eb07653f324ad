package org.muster.server.pages;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.muster.core.account.Accounts;
import org.muster.core.fact.PersonId;
import org.muster.core.gate.GateCommand.GiveBand;
import org.muster.core.movement.Leg;
import org.muster.core.register.RegisterFact.PersonRegistered;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The gate station. */
@RestController
class GatePages {
    private static final int CANDIDATES = 9;

    private final Screen screen;
    private final Searching searching;
    private final OpenLegs openLegs;

    GatePages(Screen screen, Searching searching, OpenLegs openLegs) {
        this.screen = screen;
        this.searching = searching;
        this.openLegs = openLegs;
    }

    @GetMapping("/o/{op}/gate")
    ResponseEntity<String> gate(Visit visit) {
        String gate = visit.form().value("gate");
        Optional<Leg> leg = GateForm.of(visit).findLeg();
        Before before = Before.of(visit, searching, openLegs);
        if (before.pass().isPresent()) {
            return Screen.seeOther(
                    visit.frame().link(PassGatePages.address(gate, leg, before.pass().get())));
        }
        return show(before, gate, leg);
    }

    private ResponseEntity<String> show(Before before, String gate, Optional<Leg> leg) {
        Visit visit = before.visit();
        List<PersonId> candidates = before.candidates();
        Accounts accounts = new Accounts(visit.view());
        Optional<GateSheet.Answer> answer =
                before.person()
                        .filter(id -> accounts.find(id).isPresent())
                        .map(id ->
                                GateSheet.answer(
                                        visit.view(), id, leg, GateForm.of(visit).today()));
        GateSheet sheet =
                new GateSheet(
                        gate,
                        openLegs.list(visit),
                        leg,
                        before.typed(),
                        candidates.stream()
                                .limit(CANDIDATES)
                                .flatMap(id -> accounts.find(id).stream())
                                .map(account -> PeopleSheet.row(visit.view(), accounts, account))
                                .toList(),
                        answer,
                        GateForm.of(visit).papers(),
                        sound(before, answer),
                        leg.map(Leg::custody)
                                .filter(custody -> !custody.isHeldBy(visit.desk().node()))
                                .map(custody -> custody.holder().toString())
                                .orElse(""),
                        before.boarding());
        return screen.show(visit, "gate", sheet);
    }

    private static GateSheet.Sound sound(Before before, Optional<GateSheet.Answer> answer) {
        if (!before.visit().form().problems().isEmpty()) {
            return GateSheet.Sound.BAD;
        }
        boolean corrected = !GateForm.of(before.visit()).papers().corrections().isEmpty();
        if (corrected
                || !before.candidates().isEmpty()
                || before.boarding().filter(PassSeen::attention).isPresent()) {
            return GateSheet.Sound.ATTENTION;
        }
        return answer.map(found ->
                        found.step() == GateSheet.Step.STANDBY
                                ? GateSheet.Sound.ATTENTION
                                : GateSheet.Sound.GOOD)
                .orElse(GateSheet.Sound.NONE);
    }

    /**
     * What the field holds is a band for the person in front, or a question. A fresh band is given
     * at once: it is the one thing that an operator holds in the hand at that moment.
     */
    @PostMapping("/o/{op}/gate/scan")
    ResponseEntity<String> scan(Visit visit) {
        String typed = visit.form().value("q");
        Optional<PersonId> person = GateForm.of(visit).findPerson();
        Scan scan = Scan.read(visit, typed, GateForm.of(visit).today());
        if (scan instanceof Scan.FreshBand fresh && person.isPresent()) {
            return screen.send(
                    visit,
                    () -> new GiveBand(person.get(), fresh.band()),
                    facts -> station(visit, person),
                    again -> show(again, person));
        }
        String address = station(visit, Optional.empty());
        return Screen.seeOther(address + "&q=" + Frame.encode(typed));
    }

    @PostMapping("/o/{op}/gate/{act}")
    ResponseEntity<String> act(Visit visit, @PathVariable("act") String act) {
        Optional<PersonId> person = GateForm.of(visit).findPerson();
        return screen.send(
                visit,
                () -> GateForm.of(visit).command(act),
                facts ->
                        station(
                                visit,
                                facts.getFirst().fact() instanceof PersonRegistered registered
                                        ? Optional.of(registered.person())
                                        : person),
                again -> show(again, person));
    }

    private ResponseEntity<String> show(Visit visit, Optional<PersonId> person) {
        return show(
                new Before(visit, person, List.of(), "", Optional.empty()),
                visit.form().value("gate"),
                GateForm.of(visit).findLeg());
    }

    private static String station(Visit visit, Optional<PersonId> person) {
        // the scanned lines stay with the person until they are identified
        String kept =
                Stream.of("gate", "leg", person.isPresent() ? "papers" : "leg")
                        .distinct()
                        .map(name -> name + "=" + Frame.encode(visit.form().value(name)))
                        .collect(Collectors.joining("&"));
        return visit.frame().link("gate?" + kept + person.map(id -> "&p=" + id).orElse(""));
    }
}

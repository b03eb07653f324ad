package org.muster.server.pages;

import java.util.Map;
import java.util.Optional;
import org.muster.core.fact.LegId;
import org.muster.core.fact.PersonId;
import org.muster.core.movement.Leg;
import org.muster.core.register.Person;
import org.muster.core.request.Promised;
import org.muster.formats.bcbp.Coded;
import org.muster.formats.code.CodeSvg;
import org.muster.server.border.BorderRequest;
import org.muster.server.carrier.CarrierPass;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A boarding pass for carriers that want one: a small form, then the code to print. */
@RestController
class CarrierPassPages {
    private static final Map<String, String> WRONG =
            Map.of(
                    "flight", "carrierPass.wrong.flight",
                    "carrier", "carrierPass.wrong.carrier",
                    "from", "carrierPass.wrong.from",
                    "to", "carrierPass.wrong.to",
                    "seat", "carrierPass.wrong.seat",
                    "sequence", "carrierPass.wrong.sequence");

    private final Screen screen;

    CarrierPassPages(Screen screen) {
        this.screen = screen;
    }

    @GetMapping("/o/{op}/legs/{leg}/boarding-pass")
    ResponseEntity<String> pass(Visit visit, @PathVariable("leg") String reference) {
        LegId id = visit.reference("leg", LegId::parse, reference);
        Leg leg = Leg.find(visit.view(), id).orElseThrow(() -> visit.notThere("leg", reference));
        if (!visit.form().values().containsKey("person")) {
            return screen.show(visit, "carrierPass", asking(visit, leg));
        }
        Visit told = visit;
        Optional<Person> person = person(visit);
        if (person.isEmpty()) {
            told = told.wrong("person", visit.frame().word("carrierPass.wrong.person"));
        } else if (!CarrierPass.isFor(visit.view(), leg, person.get().id())) {
            told =
                    told.wrong(
                            "person",
                            visit.frame()
                                    .word(
                                            "carrierPass.wrong.place",
                                            person.get().details().name().onLists(),
                                            leg.plan().label()));
        }
        CarrierPass pass = read(visit.form(), leg);
        for (String field : pass.listWanting()) {
            told = told.wrong(field, visit.frame().word(WRONG.getOrDefault(field, field)));
        }
        return screen.show(
                told,
                "carrierPass",
                told.form().problems().isEmpty()
                        ? asking(visit, leg)
                                .with(printed(leg, pass, person.orElseThrow(), visit.frame()))
                        : asking(visit, leg));
    }

    private static CarrierPassSheet asking(Visit visit, Leg leg) {
        return CarrierPassSheet.asking(leg, Promised.of(visit.view(), leg));
    }

    private static CarrierPass read(Form form, Leg leg) {
        return new CarrierPass(
                form.value("flight", CarrierPass.flight(leg)),
                form.value("carrier"),
                form.value("from", BorderRequest.code(leg.plan().from())),
                form.value("to", BorderRequest.code(leg.plan().to())),
                form.value("seat"),
                form.value("sequence"));
    }

    private static Optional<Person> person(Visit visit) {
        try {
            return Person.find(visit.view(), PersonId.parse(visit.form().value("person")));
        } catch (IllegalArgumentException noReference) {
            return Optional.empty();
        }
    }

    private static CarrierPassSheet.Printed printed(
            Leg leg, CarrierPass pass, Person person, Frame frame) {
        Coded coded = pass.code(person, leg, frame.operation().plan().zone());
        String title = frame.word("carrierPass.title");
        return new CarrierPassSheet.Printed(
                person.details().name().onLists(),
                coded,
                CodeSvg.pdf417(coded.text(), title),
                CodeSvg.aztec(coded.text(), title));
    }
}

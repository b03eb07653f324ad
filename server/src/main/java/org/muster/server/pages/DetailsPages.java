package org.muster.server.pages;

import java.util.List;
import java.util.Optional;
import org.muster.core.fact.Command;
import org.muster.core.fact.PersonId;
import org.muster.core.register.Details;
import org.muster.core.register.NewPerson;
import org.muster.core.register.Note;
import org.muster.core.register.Person;
import org.muster.core.register.Presence;
import org.muster.core.register.RegisterCommand.CorrectDetails;
import org.muster.core.register.RegisterCommand.RegisterPersons;
import org.muster.core.register.RegisterFact.PersonRegistered;
import org.muster.core.register.Source;
import org.muster.server.access.Duty;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who somebody is: entered for the first time, or put right. */
@RestController
class DetailsPages {
    private final Screen screen;

    DetailsPages(Screen screen) {
        this.screen = screen;
    }

    @GetMapping("/o/{op}/people/new")
    ResponseEntity<String> fresh(Visit visit) {
        visit.need(Duty.REGISTER);
        return screen.show(visit, "details", DetailsSheet.EMPTY);
    }

    @PostMapping("/o/{op}/people/new")
    ResponseEntity<String> register(Visit visit) {
        return screen.send(
                visit,
                () -> registration(visit),
                facts -> visit.frame().link("people/" + registered(facts)),
                this::fresh);
    }

    private static Command registration(Visit visit) {
        DetailsForm form = DetailsForm.of(visit, "");
        return new RegisterPersons(
                new Source(
                        Choices.pick("source", Source.Kind.class, visit.form()),
                        visit.form().value("sourceReference")),
                List.of(
                        new NewPerson(
                                form.read(form.documents(), form.contacts()),
                                Choices.pick("presence", Presence.class, visit.form()))));
    }

    private static PersonId registered(List<org.muster.core.fact.Recorded> facts) {
        return facts.stream()
                .map(org.muster.core.fact.Recorded::fact)
                .filter(PersonRegistered.class::isInstance)
                .map(fact -> ((PersonRegistered) fact).person())
                .findFirst()
                .orElseThrow();
    }

    @GetMapping("/o/{op}/people/{person}/correct")
    ResponseEntity<String> correction(Visit visit, @PathVariable("person") String reference) {
        visit.need(Duty.REGISTER);
        return screen.show(visit, "details", DetailsSheet.of(person(visit, reference)));
    }

    @PostMapping("/o/{op}/people/{person}/correct")
    ResponseEntity<String> correct(Visit visit, @PathVariable("person") String reference) {
        Person known = person(visit, reference);
        PersonId person = known.id();
        return screen.send(
                visit,
                () -> correction(visit, known),
                facts -> visit.frame().link("people/" + person),
                again -> correction(again, reference));
    }

    private static Command correction(Visit visit, Person known) {
        DetailsForm form = DetailsForm.of(visit, "");
        Details typed = form.read(form.documents(), form.contacts());
        return new CorrectDetails(
                known.id(),
                typed,
                Emptied.between(known.details(), typed),
                new Note(visit.form().value("note")));
    }

    private static Person person(Visit visit, String reference) {
        PersonId id = visit.reference("person", PersonId::parse, reference);
        Optional<Person> person = Person.find(visit.view(), id);
        return person.orElseThrow(() -> visit.notThere("person", reference));
    }
}

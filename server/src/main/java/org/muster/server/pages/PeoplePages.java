package org.muster.server.pages;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.muster.core.account.AccountState;
import org.muster.core.disclosure.DisclosureCommand.AgreeDisclosure;
import org.muster.core.disclosure.DisclosureCommand.EndDisclosure;
import org.muster.core.fact.Command;
import org.muster.core.fact.LegId;
import org.muster.core.fact.PersonId;
import org.muster.core.gate.GateCommand.WithdrawIdentity;
import org.muster.core.register.ContactOutcome;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Nationality;
import org.muster.core.register.Note;
import org.muster.core.register.Presence;
import org.muster.core.register.RegisterCommand.JoinHousehold;
import org.muster.core.register.RegisterCommand.LeaveHousehold;
import org.muster.core.register.RegisterCommand.RecordContact;
import org.muster.core.register.RegisterCommand.RecordDeath;
import org.muster.core.register.RegisterCommand.RecordPresence;
import org.muster.core.register.RegisterCommand.WithdrawDeath;
import org.muster.core.register.RegisterCommand.WithdrawPhoto;
import org.muster.core.register.Source;
import org.muster.core.request.Consent;
import org.muster.core.request.Intent;
import org.muster.core.request.Need;
import org.muster.core.request.RequestCommand.DeclareIntent;
import org.muster.core.request.RequestCommand.RecordNeeds;
import org.muster.core.reveal.MaskedField;
import org.muster.core.reveal.RevealCommand.RevealFields;
import org.muster.core.reveal.RevealPurpose;
import org.muster.core.roll.Roll;
import org.muster.server.host.Rolls;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The list of people, and the page of one person with what can be recorded about them. */
@RestController
class PeoplePages {
    private static final Source STAFF = new Source(Source.Kind.STAFF, "");

    private final Screen screen;
    private final Searching searching;
    private final Rolls rolls;

    PeoplePages(Screen screen, Searching searching, Rolls rolls) {
        this.screen = screen;
        this.searching = searching;
        this.rolls = rolls;
    }

    @GetMapping("/o/{op}/people")
    ResponseEntity<String> people(Visit visit) {
        return screen.show(visit, "people", sheet(visit));
    }

    /** The rows alone, for search as one types. */
    @GetMapping("/o/{op}/people/rows")
    ResponseEntity<String> rows(Visit visit) {
        return screen.show(visit, "peopleRows", sheet(visit));
    }

    private PeopleSheet sheet(Visit visit) {
        PeopleSheet.Choice choice = choice(visit.form());
        return choice.typed().isEmpty() ? everybody(visit, choice) : found(visit, choice);
    }

    /** What an address narrows the list to. */
    static PeopleSheet.Choice choice(Form form) {
        return new PeopleSheet.Choice(
                form.value("q"),
                Choices.find(form.value("state"), AccountState.class),
                form.values().containsKey("nat") && !form.value("nat").isEmpty()
                        ? Optional.of(form.value("nat").replace("-", ""))
                        : Optional.empty(),
                RoomPages.basis(form),
                leg(form.value("leg")),
                form.has("carried", "yes"));
    }

    private PeopleSheet found(Visit visit, PeopleSheet.Choice choice) {
        try {
            return PeopleSheet.ofFound(visit.view(), choice, searching.find(visit, choice.typed()));
        } catch (Searching.IndexNotReady e) {
            return PeopleSheet.indexing(choice, e.percent());
        }
    }

    private PeopleSheet everybody(Visit visit, PeopleSheet.Choice choice) {
        return visit.frame().moment().past()
                ? PeopleSheet.of(Roll.of(visit.view()), visit.view(), choice)
                : rolls.read(visit.desk(), (roll, view) -> PeopleSheet.of(roll, view, choice));
    }

    private static Optional<LegId> leg(String typed) {
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(LegId.parse(typed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @GetMapping("/o/{op}/people/{person}")
    ResponseEntity<String> person(Visit visit, @PathVariable("person") String reference) {
        PersonId id = visit.reference("person", PersonId::parse, reference);
        return PersonSheet.find(visit.view(), id, visit.frame())
                .map(sheet -> screen.show(visit, "person", sheet))
                .orElseThrow(() -> visit.notThere("person", reference));
    }

    /** Leads to the two side by side. */
    @GetMapping("/o/{op}/people/{person}/compare")
    ResponseEntity<String> compare(Visit visit, @PathVariable("person") String reference) {
        PersonId person = visit.reference("person", PersonId::parse, reference);
        try {
            PersonId other = Typed.read("other", () -> PersonId.parse(visit.form().value("other")));
            return Screen.seeOther(visit.frame().link("review/" + person + "/" + other));
        } catch (Typed e) {
            return person(visit.wrong(e), reference);
        }
    }

    @PostMapping("/o/{op}/people/{person}/{act}")
    ResponseEntity<String> record(
            Visit visit,
            @PathVariable("person") String reference,
            @PathVariable("act") String act) {
        PersonId person = visit.reference("person", PersonId::parse, reference);
        return screen.send(
                visit,
                () -> command(visit, person, act),
                facts -> visit.frame().link("people/" + person),
                again -> person(again, reference));
    }

    private static Nationality with(Form form) {
        return Typed.read(
                "with", () -> new Nationality(form.value("with").toUpperCase(Locale.ROOT)));
    }

    private static Command command(Visit visit, PersonId person, String act) {
        Form form = visit.form();
        Note note = new Note(form.value("note"));
        return switch (act) {
            case "contact" ->
                    new RecordContact(
                            person,
                            Choices.pick("channel", ContactPoint.Channel.class, form),
                            Choices.pick("outcome", ContactOutcome.class, form),
                            Typed.read("at", () -> visit.timeOrNow("at")),
                            note);
            case "presence" ->
                    new RecordPresence(
                            List.of(person),
                            Choices.pick("presence", Presence.class, form),
                            Typed.read("observed", () -> visit.timeOrNow("observed")),
                            STAFF);
            case "intent" ->
                    new DeclareIntent(
                            List.of(person),
                            Choices.pick("intent", Intent.class, form),
                            STAFF,
                            Typed.read("at", () -> visit.timeOrNow("at")));
            case "needs" -> new RecordNeeds(person, Choices.ticked("needs", Need.class, form));
            case "death" -> new RecordDeath(person, STAFF, note);
            case "disclose" ->
                    new AgreeDisclosure(
                            person,
                            with(form),
                            Choices.pick("way", Consent.Way.class, form),
                            new Note(form.value("guardian")),
                            visit.timeOrNow("at"));
            case "undisclose" -> new EndDisclosure(person, with(form), note, visit.timeOrNow("at"));
            case "reveal" ->
                    new RevealFields(
                            visit.desk().operation(),
                            person,
                            Set.copyOf(Choices.ticked("fields", MaskedField.class, form)),
                            Choices.pick("purpose", RevealPurpose.class, form),
                            new Note(form.value("why")));
            case "withdraw-identity" -> new WithdrawIdentity(person, note);
            case "withdraw-death" -> new WithdrawDeath(person, note);
            case "withdraw-photo" -> new WithdrawPhoto(person, note);
            case "join" -> new JoinHousehold(together(visit, person));
            case "leave" ->
                    new LeaveHousehold(
                            person,
                            org.muster.core.register.Person.get(visit.view(), person)
                                    .household()
                                    .orElseThrow(() ->
                                            new IllegalArgumentException(
                                                    visit.frame().word("person.alone"))),
                            note);
            default -> throw visit.noSuchAct(act);
        };
    }

    /** The person, those they already travel with, and the one named on the form. */
    private static List<PersonId> together(Visit visit, PersonId person) {
        PersonId other = Typed.read("other", () -> PersonId.parse(visit.form().value("other")));
        return Stream.concat(
                        org.muster.core.register.Person.get(visit.view(), person)
                                .household()
                                .map(household ->
                                        org.muster.core.register.Household.of(
                                                        visit.view(), household)
                                                .members())
                                .orElse(List.of(person))
                                .stream(),
                        Stream.of(other))
                .distinct()
                .toList();
    }
}

package org.muster.server.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.muster.core.account.Accounts;
import org.muster.core.fact.Band;
import org.muster.core.fact.Command;
import org.muster.core.fact.LegId;
import org.muster.core.fact.PersonId;
import org.muster.core.gate.GateCommand.Board;
import org.muster.core.gate.GateCommand.Boarder;
import org.muster.core.gate.GateCommand.CheckIn;
import org.muster.core.gate.GateCommand.GiveBand;
import org.muster.core.gate.GateCommand.Identify;
import org.muster.core.gate.GateCommand.LeaveGate;
import org.muster.core.gate.GateCommand.OffLoad;
import org.muster.core.gate.GateCommand.PutOnStandbyList;
import org.muster.core.gate.GateCommand.RefuseBoarding;
import org.muster.core.gate.GateCommand.SignSplit;
import org.muster.core.gate.RefusalReason;
import org.muster.core.movement.Leg;
import org.muster.core.register.BirthDate;
import org.muster.core.register.Details;
import org.muster.core.register.Nationality;
import org.muster.core.register.NewPerson;
import org.muster.core.register.Note;
import org.muster.core.register.Person;
import org.muster.core.register.PersonName;
import org.muster.core.register.Presence;
import org.muster.core.register.RegisterCommand.RegisterPersons;
import org.muster.core.register.RegisterFact.PersonRegistered;
import org.muster.core.register.Sex;
import org.muster.core.register.Source;
import org.muster.core.register.TravelDocument;
import org.muster.core.roll.LegLine;
import org.muster.server.host.Rolls;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The gate station. */
@RestController
class GatePages {
    private static final int CANDIDATES = 9;

    private final Screen screen;
    private final Searching searching;
    private final Rolls rolls;

    GatePages(Screen screen, Searching searching, Rolls rolls) {
        this.screen = screen;
        this.searching = searching;
        this.rolls = rolls;
    }

    @GetMapping("/o/{op}/gate")
    ResponseEntity<String> gate(Visit visit) {
        try {
            return station(visit);
        } catch (Searching.IndexNotReady e) {
            return show(
                    Screen.wrong(visit, "q", visit.frame().word("people.indexing", e.percent())),
                    visit.form().value("gate"),
                    GateSheet.leg(visit.view(), visit.form().value("leg")),
                    visit.form().value("q"),
                    List.of(),
                    Optional.empty());
        }
    }

    private ResponseEntity<String> station(Visit visit) {
        String gate = visit.form().value("gate");
        Optional<Leg> leg = GateSheet.leg(visit.view(), visit.form().value("leg"));
        String typed = visit.form().value("q");
        if (typed.isEmpty()) {
            Optional<PersonId> person = present(visit);
            return show(visit, gate, leg, "", List.of(), person);
        }
        Scan scan = Scan.read(visit.view(), typed, today(visit));
        return switch (scan) {
            case Scan.Found found ->
                    show(visit, gate, leg, "", List.of(), Optional.of(found.person()));
            case Scan.FreshBand fresh ->
                    show(
                            Screen.wrong(
                                    visit, "q", visit.frame().word("gate.freshBand", fresh.band())),
                            gate,
                            leg,
                            typed,
                            List.of(),
                            present(visit));
            case Scan.Unreadable unreadable ->
                    show(
                            Screen.wrong(visit, "q", String.join(" ", unreadable.reasons())),
                            gate,
                            leg,
                            typed,
                            List.of(),
                            present(visit));
            case Scan.Passport passport ->
                    found(
                            visit,
                            gate,
                            leg,
                            typed,
                            either(
                                    searching.findByDocument(visit, passport.document().number()),
                                    () -> searching.find(visit, passport.name())));
            case Scan.Text text ->
                    found(visit, gate, leg, typed, searching.find(visit, text.typed()));
        };
    }

    private static List<PersonId> either(
            List<PersonId> first, java.util.function.Supplier<List<PersonId>> otherwise) {
        return first.isEmpty() ? otherwise.get() : first;
    }

    private ResponseEntity<String> found(
            Visit visit, String gate, Optional<Leg> leg, String typed, List<PersonId> persons) {
        if (persons.isEmpty()) {
            return show(
                    Screen.wrong(visit, "q", visit.frame().word("gate.nobody", typed)),
                    gate,
                    leg,
                    typed,
                    List.of(),
                    Optional.empty());
        }
        if (persons.size() == 1) {
            return show(visit, gate, leg, typed, List.of(), Optional.of(persons.getFirst()));
        }
        return show(visit, gate, leg, typed, persons, Optional.empty());
    }

    private ResponseEntity<String> show(
            Visit visit,
            String gate,
            Optional<Leg> leg,
            String typed,
            List<PersonId> candidates,
            Optional<PersonId> person) {
        Accounts accounts = new Accounts(visit.view());
        Optional<GateSheet.Answer> answer =
                person.filter(id -> accounts.find(id).isPresent())
                        .map(id -> GateSheet.answer(visit.view(), id, leg, today(visit)));
        GateSheet sheet =
                new GateSheet(
                        gate,
                        openLegs(visit),
                        leg,
                        typed,
                        candidates.stream()
                                .limit(CANDIDATES)
                                .flatMap(id -> accounts.find(id).stream())
                                .map(account -> PeopleSheet.row(visit.view(), accounts, account))
                                .toList(),
                        answer,
                        papers(visit),
                        sound(visit, candidates, answer));
        return screen.show(visit, "gate", sheet);
    }

    private List<Leg> openLegs(Visit visit) {
        return visit.frame().moment().past()
                ? GateSheet.openLegs(
                        visit.view(), Leg.listAll(visit.view()).stream().map(LegLine::of).toList())
                : rolls.read(
                        visit.desk(), (roll, view) -> GateSheet.openLegs(view, roll.listLegs()));
    }

    private static GateSheet.Papers papers(Visit visit) {
        return Scan.read(visit.view(), visit.form().value("q"), today(visit))
                        instanceof Scan.Passport passport
                ? new GateSheet.Papers(passport.document().number(), passport.nationality())
                : GateSheet.Papers.NONE;
    }

    private static GateSheet.Sound sound(
            Visit visit, List<PersonId> candidates, Optional<GateSheet.Answer> answer) {
        if (!visit.form().problems().isEmpty()) {
            return GateSheet.Sound.BAD;
        }
        if (!candidates.isEmpty()) {
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
        Optional<PersonId> person = present(visit);
        Scan scan = Scan.read(visit.view(), typed, today(visit));
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
        Optional<PersonId> person = present(visit);
        return screen.send(
                visit,
                () -> command(visit, person, act),
                facts ->
                        station(
                                visit,
                                facts.getFirst().fact() instanceof PersonRegistered registered
                                        ? Optional.of(registered.person())
                                        : person),
                again -> show(again, person));
    }

    private Command command(Visit visit, Optional<PersonId> chosen, String act) {
        Form form = visit.form();
        if (act.equals("walk-in")) {
            return walkIn(form);
        }
        PersonId person =
                chosen.orElseThrow(() -> new Typed("q", visit.frame().word("gate.chooseFirst")));
        Note note = new Note(form.value("note"));
        return switch (act) {
            case "check-in" -> new CheckIn(persons(form, person), form.value("gate", "gate"));
            case "identify" -> identify(visit, person);
            case "band" -> new GiveBand(person, Typed.read("q", () -> Band.parse(form.value("q"))));
            case "board" -> board(visit, person);
            case "standby" -> new PutOnStandbyList(leg(visit), persons(form, person));
            case "refuse" ->
                    new RefuseBoarding(
                            leg(visit),
                            person,
                            Choices.pick("reason", RefusalReason.class, form),
                            note);
            case "off-load" -> new OffLoad(leg(visit), persons(form, person), note);
            case "leave" -> new LeaveGate(persons(form, person), note);
            case "split" ->
                    new SignSplit(
                            Person.get(visit.view(), person)
                                    .household()
                                    .orElseThrow(() ->
                                            new IllegalArgumentException(
                                                    visit.frame().word("person.alone"))),
                            leg(visit),
                            form.value("signer"),
                            form.value("note"));
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private static Command walkIn(Form form) {
        Details details =
                new Details(
                        Typed.read(
                                "family",
                                () ->
                                        new PersonName(
                                                form.value("family"), form.value("given"), "")),
                        Typed.read("born", () -> BirthDate.parse(form.value("born"))),
                        Choices.find(form.value("sex"), Sex.class).orElse(Sex.UNKNOWN),
                        nationality(form).map(List::of).orElse(List.of()),
                        document(form).map(List::of).orElse(List.of()),
                        List.of());
        return new RegisterPersons(
                new Source(Source.Kind.GATE, form.value("gate")),
                List.of(new NewPerson(details, Presence.HERE)));
    }

    /** The document scanned, or the one typed; without either, what people say stays unverified. */
    private static Command identify(Visit visit, PersonId person) {
        Form form = visit.form();
        Optional<TravelDocument> document = document(form);
        Optional<Nationality> verified =
                document.isPresent() ? nationality(form) : Optional.empty();
        return new Identify(person, document, verified, Optional.empty());
    }

    private static Optional<TravelDocument> document(Form form) {
        String number = form.value("number");
        if (number.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                Typed.read(
                        "number",
                        () ->
                                new TravelDocument(
                                        Choices.find(
                                                        form.value("document"),
                                                        TravelDocument.Kind.class)
                                                .orElse(TravelDocument.Kind.PASSPORT),
                                        form.value("nationality"),
                                        number)));
    }

    private static Optional<Nationality> nationality(Form form) {
        String typed = form.value("nationality").toUpperCase(java.util.Locale.ROOT);
        return typed.isEmpty()
                ? Optional.empty()
                : Optional.of(Typed.read("nationality", () -> new Nationality(typed)));
    }

    private static Command board(Visit visit, PersonId person) {
        GateSheet.Answer answer =
                GateSheet.answer(
                        visit.view(),
                        person,
                        GateSheet.leg(visit.view(), visit.form().value("leg")),
                        today(visit));
        List<Boarder> boarders =
                answer.ready().stream()
                        .map(member -> new Boarder(member.person(), member.seating()))
                        .toList();
        return new Board(leg(visit), boarders.isEmpty() ? alone(visit, person) : boarders);
    }

    private static List<Boarder> alone(Visit visit, PersonId person) {
        return List.of(
                new Boarder(
                        person,
                        GateSheet.seating(
                                visit.view(), Person.get(visit.view(), person), today(visit))));
    }

    /** The persons ticked on the form, or the one in front. */
    private static List<PersonId> persons(Form form, PersonId person) {
        List<PersonId> ticked =
                form.listValues("persons").stream().map(PersonId::parse).distinct().toList();
        return ticked.isEmpty() ? List.of(person) : ticked;
    }

    private static LegId leg(Visit visit) {
        return GateSheet.leg(visit.view(), visit.form().value("leg"))
                .map(Leg::id)
                .orElseThrow(() -> new Typed("leg", visit.frame().word("gate.chooseLeg")));
    }

    private ResponseEntity<String> show(Visit visit, Optional<PersonId> person) {
        return show(
                visit,
                visit.form().value("gate"),
                GateSheet.leg(visit.view(), visit.form().value("leg")),
                "",
                List.of(),
                person);
    }

    private static Optional<PersonId> present(Visit visit) {
        String person = visit.form().value("p");
        return person.isEmpty() ? Optional.empty() : Optional.of(PeoplePages.parse(person));
    }

    private static String station(Visit visit, Optional<PersonId> person) {
        String kept =
                List.of("gate", "leg").stream()
                        .map(name -> name + "=" + Frame.encode(visit.form().value(name)))
                        .collect(Collectors.joining("&"));
        return visit.frame().link("gate?" + kept + person.map(id -> "&p=" + id).orElse(""));
    }

    private static LocalDate today(Visit visit) {
        Instant asOf = visit.asOf();
        return asOf.atZone(visit.frame().moment().zone()).toLocalDate();
    }
}

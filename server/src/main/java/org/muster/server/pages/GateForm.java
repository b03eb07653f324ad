package org.muster.server.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.muster.core.fact.Band;
import org.muster.core.fact.Command;
import org.muster.core.fact.HouseholdId;
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
import org.muster.core.gate.GateCommand.ReadDocument;
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
import org.muster.core.register.Sex;
import org.muster.core.register.Source;
import org.muster.core.register.TravelDocument;
import org.muster.formats.mrz.Correction;

/** Reads the gate station's forms: who is before the operator, and what is done with them. */
final class GateForm {
    private final Visit visit;
    private final Form form;

    private GateForm(Visit visit) {
        this.visit = visit;
        this.form = visit.form();
    }

    static GateForm of(Visit visit) {
        return new GateForm(visit);
    }

    Optional<PersonId> findPerson() {
        String person = form.value("p");
        return person.isEmpty()
                ? Optional.empty()
                : Optional.of(visit.reference("person", PersonId::parse, person));
    }

    /** The day at the place of the operation. */
    LocalDate today() {
        return visit.asOf().atZone(visit.frame().moment().zone()).toLocalDate();
    }

    /** The passport that was scanned last, in the field or for the person in front. */
    GateSheet.Papers papers() {
        String lines = form.value("papers").isEmpty() ? form.value("q") : form.value("papers");
        return Scan.read(visit.view(), lines, today()) instanceof Scan.Passport passport
                ? new GateSheet.Papers(
                        lines,
                        Optional.of(passport.document()),
                        passport.nationality(),
                        passport.corrections())
                : GateSheet.Papers.NONE;
    }

    Command command(String act) {
        if (act.equals("walk-in")) {
            return walkIn();
        }
        PersonId person =
                findPerson()
                        .orElseThrow(() -> new Typed("q", visit.frame().word("gate.chooseFirst")));
        Note note = new Note(form.value("note"));
        return switch (act) {
            case "check-in" -> new CheckIn(persons(person), gateName());
            case "identify" -> identify(person);
            case "band" -> new GiveBand(person, Typed.read("q", () -> Band.parse(form.value("q"))));
            case "board" -> board(person);
            case "standby" -> new PutOnStandbyList(leg(), persons(person));
            case "refuse" ->
                    new RefuseBoarding(
                            leg(), person, Choices.pick("reason", RefusalReason.class, form), note);
            case "off-load" -> new OffLoad(leg(), persons(person), note);
            case "leave" -> new LeaveGate(persons(person), note);
            case "split" ->
                    new SignSplit(
                            household(person), leg(), form.value("signer"), form.value("note"));
            default -> throw visit.noSuchAct(act);
        };
    }

    private HouseholdId household(PersonId person) {
        return Person.get(visit.view(), person)
                .household()
                .orElseThrow(
                        () -> new IllegalArgumentException(visit.frame().word("person.alone")));
    }

    private Command walkIn() {
        List<TravelDocument> documents = document().map(List::of).orElse(List.of());
        Details details = DetailsForm.of(visit, "").read(documents, List.of());
        return new RegisterPersons(
                new Source(Source.Kind.GATE, form.value("gate")),
                List.of(new NewPerson(details, Presence.HERE)));
    }

    /** Without a document, what people say stays unverified. */
    private Command identify(PersonId person) {
        Optional<TravelDocument> document = document();
        Optional<Nationality> verified =
                document.flatMap(shown -> States.read("nationality", visit.frame()));
        Optional<Nationality> countAs = verified.flatMap(States::countAs);
        return document.flatMap(this::findLines)
                .<Command>map(lines ->
                        new ReadDocument(
                                person,
                                document.orElseThrow(),
                                new PersonName(lines.family(), lines.given(), ""),
                                BirthDate.parse(lines.born()),
                                Choices.find(lines.sex(), Sex.class).orElse(Sex.UNKNOWN),
                                verified,
                                countAs,
                                corrected(lines)))
                .orElseGet(() -> new Identify(person, document, verified, countAs));
    }

    /** Which signs of the lines were taken for others, as the record keeps it. */
    private static Optional<Note> corrected(WalkIn lines) {
        return lines.corrections().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Note(
                                lines.corrections().stream()
                                        .map(Correction::inShort)
                                        .collect(Collectors.joining(", "))));
    }

    /** What the lines of this very document say, where they were scanned. */
    private Optional<WalkIn> findLines(TravelDocument document) {
        GateSheet.Papers papers = papers();
        return papers.document().filter(document::equals).isEmpty()
                ? Optional.empty()
                : WalkIn.read(papers.lines(), today())
                        .filter(lines -> !(lines.family() + lines.given()).isBlank());
    }

    /** The document scanned, unless another number was typed since. */
    private Optional<TravelDocument> document() {
        String number = form.value("number");
        if (number.isEmpty()) {
            return Optional.empty();
        }
        String issuer = States.read("nationality", visit.frame()).map(Nationality::code).orElse("");
        TravelDocument typed =
                Typed.read(
                        "number",
                        () -> new TravelDocument(TravelDocument.Kind.PASSPORT, issuer, number));
        return papers().document()
                .filter(scanned -> scanned.number().equals(typed.number()))
                .or(() -> Optional.of(typed));
    }

    private Command board(PersonId person) {
        GateSheet.Answer answer = GateSheet.answer(visit.view(), person, findLeg(), today());
        List<Boarder> boarders =
                answer.ready().stream()
                        .map(member -> new Boarder(member.person(), member.seating()))
                        .toList();
        return new Board(leg(), boarders.isEmpty() ? alone(person) : boarders);
    }

    private List<Boarder> alone(PersonId person) {
        Person known = Person.get(visit.view(), person);
        return List.of(new Boarder(person, GateSheet.seating(visit.view(), known, today())));
    }

    private String gateName() {
        String typed = form.value("gate");
        return typed.isEmpty() ? "gate" : typed;
    }

    /** The persons ticked on the form, or the one in front. */
    private List<PersonId> persons(PersonId person) {
        List<PersonId> ticked =
                form.listValues("persons").stream().map(PersonId::parse).distinct().toList();
        return ticked.isEmpty() ? List.of(person) : ticked;
    }

    Optional<Leg> findLeg() {
        return GateSheet.leg(visit.view(), form.value("leg"));
    }

    private LegId leg() {
        return findLeg()
                .map(Leg::id)
                .orElseThrow(() -> new Typed("leg", visit.frame().word("gate.chooseLeg")));
    }
}

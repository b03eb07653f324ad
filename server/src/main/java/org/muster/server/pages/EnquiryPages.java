package org.muster.server.pages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muster.core.enquiry.Asker;
import org.muster.core.enquiry.Enquiry;
import org.muster.core.enquiry.EnquiryCommand.AnswerNeutrally;
import org.muster.core.enquiry.EnquiryCommand.AskConsent;
import org.muster.core.enquiry.EnquiryCommand.CloseEnquiry;
import org.muster.core.enquiry.EnquiryCommand.GiveConsent;
import org.muster.core.enquiry.EnquiryCommand.MatchPerson;
import org.muster.core.enquiry.EnquiryCommand.NoteEnquiry;
import org.muster.core.enquiry.EnquiryCommand.OpenEnquiry;
import org.muster.core.enquiry.EnquiryCommand.RefuseConsent;
import org.muster.core.enquiry.EnquiryCommand.ReleaseEnquiry;
import org.muster.core.enquiry.EnquiryCommand.ReopenEnquiry;
import org.muster.core.enquiry.EnquiryCommand.SendNeutrally;
import org.muster.core.enquiry.EnquiryCommand.SendTelling;
import org.muster.core.enquiry.EnquiryCommand.TakeEnquiry;
import org.muster.core.enquiry.EnquiryCommand.TellAsker;
import org.muster.core.enquiry.EnquiryCommand.UnmatchPerson;
import org.muster.core.enquiry.EnquiryCommand.WithdrawConsent;
import org.muster.core.enquiry.EnquiryFact.EnquiryOpened;
import org.muster.core.enquiry.EnquiryOutcome;
import org.muster.core.enquiry.Sought;
import org.muster.core.enquiry.Telling;
import org.muster.core.fact.Command;
import org.muster.core.fact.EnquiryId;
import org.muster.core.fact.MessageId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.intake.Message;
import org.muster.core.intake.MessageWay;
import org.muster.core.intake.Standing;
import org.muster.core.register.Note;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who looks for whom: the queue, and what is done with one enquiry. */
@RestController
class EnquiryPages {
    private final Screen screen;
    private final EnquiryView enquiries;

    EnquiryPages(Screen screen, EnquiryView enquiries) {
        this.screen = screen;
        this.enquiries = enquiries;
    }

    @GetMapping("/o/{op}/enquiries")
    ResponseEntity<String> list(Visit visit) {
        EnquiriesSheet.Shown shown =
                Choices.find(visit.form().value("show"), EnquiriesSheet.Shown.class)
                        .orElse(EnquiriesSheet.Shown.OPEN);
        return screen.show(visit, "enquiries", EnquiriesSheet.of(visit.view(), visit, shown));
    }

    @GetMapping("/o/{op}/enquiries/new")
    ResponseEntity<String> blank(Visit visit) {
        Optional<Message> message = madeOf(visit);
        return screen.show(
                message.map(one -> visit.with(EnquiryForm.filled(visit.form(), one))).orElse(visit),
                "newEnquiry",
                new NewEnquirySheet(message, AskerWords.languages()));
    }

    private static Optional<Message> madeOf(Visit visit) {
        String typed = visit.form().value("message");
        return typed.isEmpty()
                ? Optional.empty()
                : Message.find(visit.view(), visit.reference("message", MessageId::parse, typed));
    }

    @PostMapping("/o/{op}/enquiries/new")
    ResponseEntity<String> keep(Visit visit) {
        return screen.send(
                visit,
                () -> typed(visit),
                facts -> visit.frame().link("enquiries/" + opened(facts)),
                this::blank);
    }

    private static String opened(List<Recorded> facts) {
        return facts.getFirst().fact() instanceof EnquiryOpened opened
                ? opened.enquiry().toString()
                : "";
    }

    private static OpenEnquiry typed(Visit visit) {
        Form form = visit.form();
        Optional<Message> message = madeOf(visit);
        return new OpenEnquiry(
                new Asker(
                        Choices.find(form.value("standing"), Standing.class)
                                .orElse(Standing.NOT_KNOWN),
                        new Note(form.value("name")),
                        CallForm.contacts(form),
                        new Note(form.value("relation")),
                        form.value("language")),
                new Sought(
                        new Note(form.value("names")),
                        Typed.read("born", () -> Births.parse(form.value("born"))),
                        new Note(form.value("years")),
                        new Note(form.value("place")),
                        new Note(form.value("description"))),
                message.map(Message::id),
                Note.NONE,
                message.map(one -> one.came().at()).orElseGet(() -> visit.desk().now()));
    }

    @GetMapping("/o/{op}/enquiries/{enquiry}")
    ResponseEntity<String> enquiry(Visit visit, @PathVariable("enquiry") String number) {
        return screen.show(visit, "enquiry", enquiries.sheet(visit, get(visit, number)));
    }

    @PostMapping("/o/{op}/enquiries/{enquiry}/{act}")
    ResponseEntity<String> act(
            Visit visit, @PathVariable("enquiry") String number, @PathVariable("act") String act) {
        Enquiry enquiry = get(visit, number);
        return screen.send(
                visit,
                () -> command(visit, enquiry.id(), act),
                facts -> visit.frame().link("enquiries/" + enquiry.id()),
                again -> enquiry(again, number));
    }

    private static Command command(Visit visit, EnquiryId id, String act) {
        Form form = visit.form();
        return switch (act) {
            case "take" -> new TakeEnquiry(id);
            case "release" -> new ReleaseEnquiry(id);
            case "note" -> new NoteEnquiry(id, Note.NONE, note(form, "text"), visit.desk().now());
            case "match" -> new MatchPerson(id, person(visit));
            case "unmatch" -> new UnmatchPerson(id, person(visit));
            case "ask" -> new AskConsent(id, person(visit), way(form));
            case "consent" ->
                    new GiveConsent(
                            id,
                            person(visit),
                            Choices.ticked("what", Telling.class, form),
                            way(form),
                            note(form, "guardian"),
                            at(visit));
            case "refuse" -> new RefuseConsent(id, person(visit), way(form), at(visit));
            case "withdraw" -> new WithdrawConsent(id, person(visit), way(form), at(visit));
            case "neutral" -> new AnswerNeutrally(id);
            case "sendNeutral" -> new SendNeutrally(visit.desk().operation(), id);
            case "sendTelling" ->
                    new SendTelling(
                            visit.desk().operation(),
                            id,
                            person(visit),
                            Choices.ticked("told", Telling.class, form),
                            note(form, "words"));
            case "tell" ->
                    new TellAsker(
                            id,
                            person(visit),
                            Choices.ticked("told", Telling.class, form),
                            note(form, "words"));
            case "close" -> new CloseEnquiry(id, outcome(visit), note(form, "why"));
            case "reopen" -> new ReopenEnquiry(id);
            default -> throw visit.noSuchAct(act);
        };
    }

    private static Note note(Form form, String field) {
        return new Note(form.value(field));
    }

    private static PersonId person(Visit visit) {
        return Typed.read("person", () -> PersonId.parse(visit.form().value("person")));
    }

    private static MessageWay way(Form form) {
        return Choices.find(form.value("way"), MessageWay.class).orElse(MessageWay.PHONE);
    }

    private static Instant at(Visit visit) {
        return Typed.read("at", () -> visit.timeOrNow("at"));
    }

    private static EnquiryOutcome outcome(Visit visit) {
        return Choices.find(visit.form().value("outcome"), EnquiryOutcome.class)
                .orElseThrow(
                        () -> new Typed("outcome", visit.frame().word("message.outcome.none")));
    }

    private static Enquiry get(Visit visit, String number) {
        EnquiryId id = visit.reference("enquiry", EnquiryId::parse, number);
        return Enquiry.find(visit.view(), id).orElseThrow(() -> visit.notThere("enquiry", number));
    }
}

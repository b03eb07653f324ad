package org.muster.server.pages;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.muster.core.campaign.AnswerRules;
import org.muster.core.campaign.CampaignCommand.AnswerMessage;
import org.muster.core.enquiry.Enquiry;
import org.muster.core.fact.Command;
import org.muster.core.fact.MessageId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.RequestId;
import org.muster.core.intake.IntakeCommand.CloseMessage;
import org.muster.core.intake.IntakeCommand.LinkMessage;
import org.muster.core.intake.IntakeCommand.ReleaseMessage;
import org.muster.core.intake.IntakeCommand.ReopenMessage;
import org.muster.core.intake.IntakeCommand.SetAlarmAge;
import org.muster.core.intake.IntakeCommand.SplitMessage;
import org.muster.core.intake.IntakeCommand.TakeInMessage;
import org.muster.core.intake.IntakeCommand.TakeMessage;
import org.muster.core.intake.IntakeFact.MessageTaken;
import org.muster.core.intake.Message;
import org.muster.core.intake.Message.State;
import org.muster.core.intake.MessageOutcome;
import org.muster.core.intake.MessageWay;
import org.muster.core.intake.Queue;
import org.muster.core.intake.Standing;
import org.muster.core.register.Note;
import org.muster.core.register.Person;
import org.muster.core.request.Request;
import org.muster.identity.search.DeskSearch;
import org.muster.server.campaigns.Replies;
import org.muster.server.campaigns.Sender;
import org.muster.server.host.Searches;
import org.muster.server.mail.Mailboxes;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What reached us in free words: the queue, and what is done with one message. */
@RestController
class MessagePages {
    private static final int MOST_LIKELY = 5;

    private final Screen screen;
    private final Searches searches;
    private final Mailboxes mailboxes;
    private final Sender sender;

    MessagePages(Screen screen, Searches searches, Mailboxes mailboxes, Sender sender) {
        this.sender = sender;
        this.screen = screen;
        this.searches = searches;
        this.mailboxes = mailboxes;
    }

    @GetMapping("/o/{op}/messages")
    ResponseEntity<String> messages(Visit visit) {
        MessagesSheet.Shown shown =
                Choices.find(visit.form().value("show"), MessagesSheet.Shown.class)
                        .orElse(MessagesSheet.Shown.OPEN);
        return screen.show(
                visit,
                "messages",
                MessagesSheet.of(
                        visit.view(), visit, shown, mailboxes.list(visit.desk().operation())));
    }

    /** Takes the oldest that nobody works on: nobody chooses the easy ones. */
    @PostMapping("/o/{op}/messages/next")
    ResponseEntity<String> next(Visit visit) {
        Optional<Message> next = Queue.of(visit.view(), visit.desk().operation()).findNext();
        return next.isEmpty()
                ? Screen.seeOther(visit.frame().link("messages"))
                : screen.send(
                        visit,
                        () -> new TakeMessage(next.get().id()),
                        facts ->
                                visit.frame()
                                        .link("messages/" + taken(facts).orElse(next.get().id())),
                        this::messages);
    }

    /** Of a form that is sent twice, the one that was taken the first time. */
    private static Optional<MessageId> taken(List<Recorded> facts) {
        return facts.getFirst().fact() instanceof MessageTaken taken
                ? Optional.of(taken.message())
                : Optional.empty();
    }

    @PostMapping("/o/{op}/messages/age")
    ResponseEntity<String> age(Visit visit) {
        return screen.send(
                visit,
                () -> new SetAlarmAge(visit.desk().operation(), hours(visit)),
                facts -> visit.frame().link("messages"),
                this::messages);
    }

    private static Duration hours(Visit visit) {
        BigDecimal minutes = Amounts.read(visit, "age").multiply(BigDecimal.valueOf(60));
        return Duration.ofMinutes(minutes.min(BigDecimal.valueOf(Integer.MAX_VALUE)).longValue());
    }

    @GetMapping("/o/{op}/messages/new")
    ResponseEntity<String> blank(Visit visit) {
        return screen.show(visit, "newMessage", visit.form());
    }

    @PostMapping("/o/{op}/messages/new")
    ResponseEntity<String> keep(Visit visit) {
        return screen.send(
                visit, () -> typed(visit), facts -> visit.frame().link("messages"), this::blank);
    }

    private static TakeInMessage typed(Visit visit) {
        Form form = visit.form();
        Instant at = Typed.read("at", () -> visit.timeOrNow("at"));
        return new TakeInMessage(
                Choices.find(form.value("way"), MessageWay.class).orElse(MessageWay.LETTER),
                Choices.find(form.value("standing"), Standing.class).orElse(Standing.NOT_KNOWN),
                at,
                new Note(form.value("name")),
                CallForm.contacts(form),
                new Note(form.value("subject")),
                new Note(form.value("text")),
                Optional.empty());
    }

    @GetMapping("/o/{op}/messages/{message}")
    ResponseEntity<String> message(Visit visit, @PathVariable("message") String number) {
        Message message = get(visit, number);
        return screen.show(visit, "message", sheet(visit, message));
    }

    @PostMapping("/o/{op}/messages/{message}/{act}")
    ResponseEntity<String> act(
            Visit visit, @PathVariable("message") String number, @PathVariable("act") String act) {
        Message message = get(visit, number);
        return screen.send(
                visit,
                () -> command(visit, message, act),
                facts ->
                        visit.frame()
                                .link(isDone(visit, act) ? "messages" : "messages/" + message.id()),
                again -> message(again, number));
    }

    /** Whoever is done with one goes on with the next. */
    private static boolean isDone(Visit visit, String act) {
        return act.equals("close")
                || act.equals("release")
                || act.equals("answer") && visit.form().value("done").equals("yes");
    }

    private static Command command(Visit visit, Message message, String act) {
        Form form = visit.form();
        MessageId id = message.id();
        return switch (act) {
            case "take" -> new TakeMessage(id);
            case "release" -> new ReleaseMessage(id);
            case "link" ->
                    new LinkMessage(
                            id,
                            Typed.read("request", () -> RequestId.parse(form.value("request"))));
            case "split" ->
                    new SplitMessage(id, form.listValues("part").stream().map(Note::new).toList());
            case "close" -> new CloseMessage(id, outcome(visit), new Note(form.value("why")));
            case "reopen" -> new ReopenMessage(id);
            case "answer" ->
                    new AnswerMessage(
                            visit.desk().operation(),
                            id,
                            form.value("language"),
                            new Note(form.value("subject")),
                            new Note(form.value("text")),
                            form.value("done").equals("yes"));
            default -> throw visit.noSuchAct(act);
        };
    }

    private static MessageOutcome outcome(Visit visit) {
        return Choices.find(visit.form().value("outcome"), MessageOutcome.class)
                .orElseThrow(
                        () -> new Typed("outcome", visit.frame().word("message.outcome.none")));
    }

    private MessageSheet sheet(Visit visit, Message message) {
        return new MessageSheet(
                message,
                message.isOpen()
                        && message.isOlder(
                                Queue.alarmAge(visit.view(), visit.desk().operation()),
                                visit.view().moment()),
                message.requests().stream().map(id -> asked(visit, id)).toList(),
                message.isOpen() ? likely(visit, message) : List.of(),
                message.state() instanceof State.InParts(List<MessageId> parts) ? parts : List.of(),
                Enquiry.listOf(visit.view(), message.id()),
                SentAnswer.listOf(visit.view(), message.id()),
                new MessageSheet.Answering(
                        AnswerRules.listContacts(message),
                        !sender.list(visit.desk().operation()).isEmpty(),
                        Replies.languages()),
                new FactWords(visit.view(), visit.frame())
                        .lines(visit.view().history(message.id()).listAll().reversed()));
    }

    private static MessageSheet.Asked asked(Visit visit, RequestId id) {
        String asker =
                Request.find(visit.view(), id)
                        .map(request -> Names.of(visit.view(), request.asked().person()))
                        .orElse("");
        return new MessageSheet.Asked(id, asker, Message.listOf(visit.view(), id).size());
    }

    /** Whom the sender's number, address and name lead to, as a search for them would. */
    private List<MessageSheet.Likely> likely(Visit visit, Message message) {
        Set<PersonId> found = new LinkedHashSet<>();
        Stream.concat(
                        message.came().contacts().stream().map(contact -> contact.value()),
                        Stream.of(message.came().name().text()))
                .filter(words -> !words.isBlank())
                .forEach(words -> found.addAll(search(visit, words)));
        List<MessageSheet.Likely> likely = new ArrayList<>();
        for (PersonId id : found) {
            Person.find(visit.view(), id)
                    .ifPresent(person ->
                            likely.add(
                                    new MessageSheet.Likely(
                                            id,
                                            Names.of(person),
                                            person.details().born().toString(),
                                            Request.listOpen(visit.view(), id).stream()
                                                    .map(Request::id)
                                                    .toList())));
        }
        return likely.stream().limit(MOST_LIKELY).toList();
    }

    private List<PersonId> search(Visit visit, String words) {
        return searches.find(visit.desk(), words, MOST_LIKELY)
                        instanceof Searches.Result.Hits(List<DeskSearch.Found> hits)
                ? hits.stream().map(DeskSearch.Found::person).toList()
                : List.of();
    }

    private static Message get(Visit visit, String number) {
        MessageId id = visit.reference("message", MessageId::parse, number);
        return Message.find(visit.view(), id).orElseThrow(() -> visit.notThere("message", number));
    }
}

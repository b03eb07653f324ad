package org.muster.core.intake;

import static org.muster.core.intake.IntakeRefusal.*;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.muster.core.fact.Context;
import org.muster.core.fact.Decision;
import org.muster.core.fact.Fact;
import org.muster.core.fact.MessageId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.View;
import org.muster.core.intake.IntakeCommand.CloseMessage;
import org.muster.core.intake.IntakeCommand.ContinueMessage;
import org.muster.core.intake.IntakeCommand.LinkMessage;
import org.muster.core.intake.IntakeCommand.ReleaseMessage;
import org.muster.core.intake.IntakeCommand.ReopenMessage;
import org.muster.core.intake.IntakeCommand.SetAlarmAge;
import org.muster.core.intake.IntakeCommand.SplitMessage;
import org.muster.core.intake.IntakeCommand.TakeInMessage;
import org.muster.core.intake.IntakeCommand.TakeMessage;
import org.muster.core.intake.IntakeFact.AlarmAgeSet;
import org.muster.core.intake.IntakeFact.MessageCame;
import org.muster.core.intake.IntakeFact.MessageClosed;
import org.muster.core.intake.IntakeFact.MessageContinued;
import org.muster.core.intake.IntakeFact.MessageLinked;
import org.muster.core.intake.IntakeFact.MessageReleased;
import org.muster.core.intake.IntakeFact.MessageReopened;
import org.muster.core.intake.IntakeFact.MessageSplit;
import org.muster.core.intake.IntakeFact.MessageTaken;
import org.muster.core.register.Note;

/** Decides what becomes of messages. */
public final class IntakeRules {
    public static final Duration LEAST_AGE = Duration.ofMinutes(5);
    public static final Duration MOST_AGE = Duration.ofDays(7);

    private IntakeRules() {}

    public static Decision decide(View view, IntakeCommand command, Context context) {
        return switch (command) {
            case TakeInMessage came -> takeIn(view, came, context);
            case ContinueMessage more -> more(view, more);
            case TakeMessage take -> onOpen(view, take.message(), IntakeRules::take);
            case ReleaseMessage release -> onOpen(view, release.message(), IntakeRules::release);
            case LinkMessage link -> on(view, link.message(), one -> link(view, one, link));
            case SplitMessage split ->
                    onOpen(view, split.message(), one -> split(one, split, context));
            case CloseMessage close -> onOpen(view, close.message(), one -> close(one, close));
            case ReopenMessage reopen -> on(view, reopen.message(), IntakeRules::reopen);
            case SetAlarmAge set -> setAge(set);
        };
    }

    private static Decision on(View view, MessageId id, Function<Message, Decision> rule) {
        Optional<Message> message = Message.find(view, id);
        return message.isEmpty()
                ? Decision.refuse(Refusal.of(NO_SUCH_MESSAGE, "message", id))
                : rule.apply(message.get());
    }

    private static Decision onOpen(View view, MessageId id, Function<Message, Decision> rule) {
        return on(
                view,
                id,
                one ->
                        one.isOpen()
                                ? rule.apply(one)
                                : Decision.refuse(Refusal.of(DONE_ALREADY, "message", id)));
    }

    private static Decision takeIn(View view, TakeInMessage came, Context context) {
        List<Refusal> reasons = new ArrayList<>();
        if (came.text().text().isEmpty()
                && came.subject().text().isEmpty()
                && came.contacts().isEmpty()) {
            reasons.add(Refusal.of(NOTHING_SAID, "text"));
        }
        if (context.isAhead(came.at())) {
            reasons.add(Refusal.of(FROM_THE_FUTURE, "at", came.at()));
        }
        came.request()
                .filter(request -> !view.knows(request))
                .ifPresent(request -> reasons.add(Refusal.of(NO_SUCH_REQUEST, "request", request)));
        return Decision.of(reasons, () -> taken(came, context));
    }

    private static Decision more(View view, ContinueMessage more) {
        return onOpen(
                view,
                more.message(),
                message ->
                        more.text().text().isEmpty()
                                ? Decision.refuse(Refusal.of(NOTHING_SAID, "text"))
                                : Decision.accept(
                                        new MessageContinued(
                                                message.id(),
                                                writer(message),
                                                more.text(),
                                                more.at())));
    }

    /** Whether something can be added to a message. */
    public static boolean isOpen(View view, MessageId message) {
        return Message.find(view, message).filter(Message::isOpen).isPresent();
    }

    /** A message taken in as part of something else; nothing where it says nothing. */
    public static List<Fact> takenIn(View view, TakeInMessage came, Context context) {
        return switch (takeIn(view, came, context)) {
            case Decision.Accepted accepted -> accepted.facts();
            case Decision.Refused refused -> List.of();
        };
    }

    /**
     * What the writer of an answered message writes since: it is open again. Nothing where it was
     * cut in parts, or is none.
     */
    public static List<Fact> writtenAgain(View view, MessageId id, Note text, Instant at) {
        List<Fact> facts = new ArrayList<>();
        Message.find(view, id)
                .filter(message -> !(message.state() instanceof Message.State.InParts))
                .ifPresent(message -> {
                    facts.addAll(reopened(view, id));
                    facts.add(new MessageContinued(message.id(), writer(message), text, at));
                });
        return facts;
    }

    /** A message that somebody was done with, open again; nothing where it is open. */
    public static List<Fact> reopened(View view, MessageId id) {
        return Message.find(view, id)
                .filter(message -> message.state() instanceof Message.State.Done)
                .<List<Fact>>map(
                        message -> List.of(new MessageReopened(message.id(), writer(message))))
                .orElseGet(List::of);
    }

    /** What came, added to an open message of the same writer. */
    public static List<Fact> continued(View view, MessageId id, TakeInMessage came) {
        Message talk = Message.find(view, id).orElseThrow();
        List<Fact> facts = new ArrayList<>();
        facts.add(new MessageContinued(talk.id(), writer(talk), came.text(), came.at()));
        came.request()
                .filter(request -> !talk.requests().contains(request))
                .ifPresent(
                        request -> facts.add(new MessageLinked(talk.id(), writer(talk), request)));
        return facts;
    }

    private static List<Fact> taken(TakeInMessage came, Context context) {
        MessageCame message =
                new MessageCame(
                        context.newMessage(),
                        context.newPerson(),
                        came.way(),
                        came.standing(),
                        came.at(),
                        came.name(),
                        came.contacts(),
                        came.subject(),
                        came.text(),
                        Optional.empty());
        List<Fact> facts = new ArrayList<>(List.of(message));
        came.request()
                .ifPresent(request -> {
                    facts.add(new MessageLinked(message.message(), message.person(), request));
                    if (!message.hasWords()) {
                        facts.add(
                                new MessageClosed(
                                        message.message(),
                                        message.person(),
                                        MessageOutcome.IN_REQUEST,
                                        Note.NONE));
                    }
                });
        return facts;
    }

    private static Decision take(Message message) {
        return message.owner()
                .map(owner -> Decision.refuse(Refusal.of(ANOTHERS, "message", message.id(), owner)))
                .orElseGet(() -> Decision.accept(new MessageTaken(message.id(), writer(message))));
    }

    private static Decision release(Message message) {
        return message.owner().isEmpty()
                ? Decision.refuse(Refusal.of(NOBODYS, "message", message.id()))
                : Decision.accept(new MessageReleased(message.id(), writer(message)));
    }

    private static Decision link(View view, Message message, LinkMessage link) {
        if (!view.knows(link.request())) {
            return Decision.refuse(Refusal.of(NO_SUCH_REQUEST, "request", link.request()));
        }
        return message.requests().contains(link.request())
                ? Decision.refuse(Refusal.of(LINKED_ALREADY, "request", link.request()))
                : Decision.accept(new MessageLinked(message.id(), writer(message), link.request()));
    }

    /** The writer's words that are cut belong to the same writer, and are erased together. */
    private static Decision split(Message message, SplitMessage split, Context context) {
        List<Note> parts = split.parts().stream().filter(part -> !part.text().isEmpty()).toList();
        if (parts.size() < 2) {
            return Decision.refuse(Refusal.of(FEW_PARTS, "parts", parts.size()));
        }
        List<Fact> facts = new ArrayList<>();
        List<MessageId> ids = new ArrayList<>();
        MessageCame whole = message.came();
        for (Note part : parts) {
            MessageId id = context.newMessage();
            ids.add(id);
            facts.add(
                    new MessageCame(
                            id,
                            whole.person(),
                            whole.way(),
                            whole.standing(),
                            whole.at(),
                            whole.name(),
                            whole.contacts(),
                            whole.subject(),
                            part,
                            Optional.of(whole.message())));
        }
        facts.addFirst(new MessageSplit(message.id(), writer(message), ids));
        return Decision.of(List.of(), () -> facts);
    }

    private static Decision close(Message message, CloseMessage close) {
        return close.outcome() == MessageOutcome.IN_REQUEST && message.requests().isEmpty()
                ? Decision.refuse(Refusal.of(NO_REQUEST, "outcome", message.id()))
                : Decision.accept(
                        new MessageClosed(
                                message.id(), writer(message), close.outcome(), close.why()));
    }

    private static Decision reopen(Message message) {
        return message.state() instanceof Message.State.Done
                ? Decision.accept(new MessageReopened(message.id(), writer(message)))
                : Decision.refuse(Refusal.of(NOT_DONE, "message", message.id()));
    }

    private static Decision setAge(SetAlarmAge set) {
        return set.age().compareTo(LEAST_AGE) < 0 || set.age().compareTo(MOST_AGE) > 0
                ? Decision.refuse(Refusal.of(ALARM_AGE, "age", set.age(), LEAST_AGE, MOST_AGE))
                : Decision.accept(new AlarmAgeSet(set.operation(), set.age()));
    }

    private static PersonId writer(Message message) {
        return message.came().person();
    }
}

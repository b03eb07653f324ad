package org.muster.core.campaign;

import static org.muster.core.campaign.CampaignRefusal.LONG_ANSWER;
import static org.muster.core.campaign.CampaignRefusal.NO_ADDRESS;
import static org.muster.core.campaign.CampaignRefusal.NO_ANSWER;
import static org.muster.core.intake.IntakeRefusal.DONE_ALREADY;
import static org.muster.core.intake.IntakeRefusal.NO_SUCH_MESSAGE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.muster.core.campaign.CampaignCommand.AnswerMessage;
import org.muster.core.campaign.CampaignCommand.TakeReply;
import org.muster.core.campaign.CampaignFact.AnswerDue;
import org.muster.core.fact.Context;
import org.muster.core.fact.Decision;
import org.muster.core.fact.Fact;
import org.muster.core.fact.MessageId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.View;
import org.muster.core.intake.IntakeCommand.TakeInMessage;
import org.muster.core.intake.IntakeFact.MessageClosed;
import org.muster.core.intake.IntakeRules;
import org.muster.core.intake.Message;
import org.muster.core.intake.MessageOutcome;
import org.muster.core.intake.MessageWay;
import org.muster.core.intake.Standing;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Note;

/** Decides what becomes of answers: each goes to one writer, and to nobody else. */
public final class AnswerRules {
    /** A screen or two; who has more to say calls, or attaches nothing here. */
    static final int LONGEST = 5_000;

    private AnswerRules() {}

    static Decision decide(View view, AnswerMessage answer, Context context) {
        Optional<Message> found = Message.find(view, answer.message());
        if (found.isEmpty()) {
            return Decision.refuse(Refusal.of(NO_SUCH_MESSAGE, "message", answer.message()));
        }
        Message message = found.get();
        if (message.state() instanceof Message.State.InParts) {
            return Decision.refuse(Refusal.of(DONE_ALREADY, "message", answer.message()));
        }
        return Decision.of(refuse(message, answer), () -> facts(message, answer, context));
    }

    private static List<Refusal> refuse(Message message, AnswerMessage answer) {
        List<Refusal> reasons = new ArrayList<>();
        CampaignRules.refuseLanguage(reasons, answer.language());
        String text = answer.text().text();
        if (text.isEmpty()) {
            reasons.add(Refusal.of(NO_ANSWER, "text"));
        }
        List<ContactPoint> contacts = listContacts(message);
        if (contacts.isEmpty()) {
            reasons.add(Refusal.of(NO_ADDRESS, "message", message.id()));
        }
        int signs = text.codePointCount(0, text.length());
        int longest = isPhone(contacts) ? PlanCheck.LONGEST_TEXT : LONGEST;
        if (signs > longest) {
            reasons.add(Refusal.of(LONG_ANSWER, "text", signs, longest));
        }
        return reasons;
    }

    private static boolean isPhone(List<ContactPoint> contacts) {
        return contacts.stream().anyMatch(one -> one.channel() == ContactPoint.Channel.PHONE);
    }

    /** Where an answer goes: as the message came, where that can be; then elsewhere. */
    public static List<ContactPoint> listContacts(Message message) {
        return listContacts(
                message.came().contacts(),
                message.came().way() == MessageWay.EMAIL
                        ? ContactPoint.Channel.EMAIL
                        : ContactPoint.Channel.PHONE);
    }

    /** Those that can be written to, of this channel first. */
    public static List<ContactPoint> listContacts(
            List<ContactPoint> contacts, ContactPoint.Channel first) {
        return contacts.stream()
                .filter(one ->
                        one.channel() == ContactPoint.Channel.PHONE
                                || one.channel() == ContactPoint.Channel.EMAIL)
                .filter(one -> !one.key().isEmpty())
                .sorted(Comparator.comparing(one -> one.channel() != first))
                .toList();
    }

    private static List<Fact> facts(Message message, AnswerMessage answer, Context context) {
        List<Fact> facts = new ArrayList<>();
        facts.add(
                new AnswerDue(
                        context.newSending(),
                        answer.operation(),
                        message.came().person(),
                        Optional.of(message.id()),
                        Optional.empty(),
                        listContacts(message),
                        answer.language(),
                        answer.subject().text().isEmpty()
                                ? message.came().subject()
                                : answer.subject(),
                        answer.text()));
        if (answer.done() && message.isOpen()) {
            facts.add(
                    new MessageClosed(
                            message.id(),
                            message.came().person(),
                            MessageOutcome.ANSWERED,
                            Note.NONE));
        }
        return facts;
    }

    /** They write back: it is for whoever answered, or for whoever is next, to read. */
    static List<Fact> replied(
            View view, Sending sending, AnswerDue answer, TakeReply reply, Context context) {
        return answer.message()
                .map(id -> IntakeRules.writtenAgain(view, id, reply.text(), reply.at()))
                .filter(more -> !more.isEmpty())
                .orElseGet(() -> newMessage(view, sending, reply, context));
    }

    /** It reached nobody: whoever wrote still waits, so their message waits again. */
    static List<Fact> unreached(View view, AnswerDue answer) {
        return answer.message().map(id -> IntakeRules.reopened(view, id)).orElseGet(List::of);
    }

    /** When an answer to a message was taken last; nothing where it did not arrive. */
    static Optional<Instant> findSent(View view, MessageId message) {
        return listSendings(view, message)
                .flatMap(sending -> sending.findSent().stream())
                .max(Comparator.naturalOrder());
    }

    static boolean isAnswered(View view, MessageId message) {
        return listSendings(view, message).findAny().isPresent();
    }

    private static Stream<Sending> listSendings(View view, MessageId message) {
        return view.history(message).stream()
                .map(Recorded::fact)
                .filter(AnswerDue.class::isInstance)
                .flatMap(fact -> Sending.find(view, ((AnswerDue) fact).sending()).stream());
    }

    private static List<Fact> newMessage(
            View view, Sending sending, TakeReply reply, Context context) {
        return IntakeRules.takenIn(
                view,
                new TakeInMessage(
                        MessageWay.SMS,
                        Standing.NOT_KNOWN,
                        reply.at(),
                        Note.NONE,
                        ReplyRules.contact(sending),
                        Note.NONE,
                        reply.text(),
                        Optional.empty()),
                context);
    }
}

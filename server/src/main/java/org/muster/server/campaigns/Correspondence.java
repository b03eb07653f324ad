package org.muster.server.campaigns;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.core.campaign.CampaignFact.SendingAccepted;
import org.muster.core.campaign.Sending;
import org.muster.core.campaign.SendingWay;
import org.muster.core.fact.MessageId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.SendingId;
import org.muster.core.fact.Subject;
import org.muster.core.fact.View;
import org.muster.core.intake.IntakeFact.MessageCame;
import org.muster.core.intake.IntakeRules;
import org.muster.core.intake.Message;
import org.muster.core.intake.MessageWay;
import org.muster.core.register.ContactPoint;
import org.muster.server.messaging.PhoneNumber;

/**
 * Which sending a receipt is for, and to which one somebody replies: the last that went to their
 * number. Read out of the ledger, and read again when something is asked for that it does not have:
 * another server may have sent it.
 *
 * <p>Threads: any.
 */
final class Correspondence {
    private static final Duration REST = Duration.ofSeconds(5);

    private final Numbers numbers;
    private final Map<String, SendingId> byHandle = new HashMap<>();
    private final Map<PhoneNumber, Latest> byNumber = new HashMap<>();
    private final Map<PhoneNumber, MessageId> talks = new HashMap<>();
    private Instant read = Instant.MIN;

    Correspondence(Numbers numbers) {
        this.numbers = numbers;
    }

    private record Latest(SendingId sending, Instant at) {}

    synchronized Optional<SendingId> findByHandle(View view, String handle, Instant now) {
        if (!byHandle.containsKey(handle)) {
            readAgain(view, now);
        }
        return Optional.ofNullable(byHandle.get(handle));
    }

    synchronized Optional<SendingId> findByNumber(View view, PhoneNumber number, Instant now) {
        if (!byNumber.containsKey(number)) {
            readAgain(view, now);
        }
        return Optional.ofNullable(byNumber.get(number)).map(Latest::sending);
    }

    /** The message from that telephone to which more can be added. */
    synchronized Optional<MessageId> findTalk(View view, PhoneNumber number) {
        Optional<MessageId> talk =
                Optional.ofNullable(talks.get(number)).filter(id -> IntakeRules.isOpen(view, id));
        if (talk.isEmpty()) {
            talks.remove(number);
        }
        return talk;
    }

    /** The message that was begun, if one was: what comes from there next is part of it. */
    synchronized void noteTalk(PhoneNumber number, List<Recorded> facts) {
        facts.stream()
                .map(Recorded::fact)
                .filter(MessageCame.class::isInstance)
                .forEach(came -> talks.put(number, ((MessageCame) came).message()));
    }

    synchronized void note(Sending sending, SendingAccepted accepted, Instant at) {
        if (accepted.way() != SendingWay.SMS && accepted.way() != SendingWay.OTHER_SYSTEM) {
            return;
        }
        accepted.handles().forEach(handle -> byHandle.put(handle, sending.id()));
        ContactPoint contact = sending.due().contacts().get(accepted.place());
        if (contact.channel() != ContactPoint.Channel.PHONE) {
            return;
        }
        numbers.find(contact.value())
                .ifPresent(number ->
                        byNumber.merge(
                                number,
                                new Latest(sending.id(), at),
                                (one, other) -> one.at().isAfter(other.at()) ? one : other));
    }

    private void readAgain(View view, Instant now) {
        if (now.isBefore(read.equals(Instant.MIN) ? read : read.plus(REST))) {
            return;
        }
        read = now;
        view.subjects(Subject.Kind.MESSAGE)
                .flatMap(id -> Message.find(view, (MessageId) id).stream())
                .filter(message -> message.came().way() == MessageWay.SMS && message.isOpen())
                .forEach(message ->
                        message.came().contacts().stream()
                                .flatMap(contact -> numbers.find(contact.value()).stream())
                                .forEach(number -> talks.putIfAbsent(number, message.id())));
        view.subjects(Subject.Kind.SENDING)
                .flatMap(id -> Sending.find(view, (SendingId) id).stream())
                .forEach(sending -> {
                    switch (sending.state()) {
                        case Sending.State.Underway(SendingAccepted accepted, Instant at) ->
                                note(sending, accepted, at);
                        case Sending.State.Delivered(SendingAccepted accepted, Instant at) ->
                                note(sending, accepted, at);
                        case Sending.State.ToSend next -> {}
                        case Sending.State.Unreached none -> {}
                    }
                });
    }
}

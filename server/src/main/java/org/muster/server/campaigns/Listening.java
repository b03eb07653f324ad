package org.muster.server.campaigns;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.muster.core.campaign.Campaign;
import org.muster.core.campaign.CampaignCommand.RecordDelivered;
import org.muster.core.campaign.CampaignCommand.RecordFailed;
import org.muster.core.campaign.CampaignCommand.TakeReply;
import org.muster.core.campaign.Meaning;
import org.muster.core.campaign.Question;
import org.muster.core.campaign.ReplyWords;
import org.muster.core.campaign.Sending;
import org.muster.core.fact.Command;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.SendingId;
import org.muster.core.fact.View;
import org.muster.core.intake.IntakeCommand.TakeInMessage;
import org.muster.core.intake.MessageWay;
import org.muster.core.intake.Standing;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Note;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.desk.Desk;
import org.muster.server.messaging.Incoming;
import org.muster.server.messaging.PhoneNumber;
import org.muster.server.messaging.Receipt;
import org.muster.server.messaging.Reply;

/**
 * Takes what comes back for one operation. It returns only when that is durable; when it throws,
 * the provider brings it again.
 *
 * <p>Threads: any.
 */
final class Listening implements Incoming.Listener {
    /** What is brought twice within this is taken once. */
    private static final Duration TWICE = Duration.ofMinutes(10);

    private static final int MOST_EARLY = 10_000;

    private final Desk desk;
    private final Numbers numbers;
    private final Correspondence sent;
    private final Map<String, Receipt> early = new LinkedHashMap<>();

    Listening(Desk desk, Numbers numbers, Correspondence sent) {
        this.desk = desk;
        this.numbers = numbers;
        this.sent = sent;
    }

    @Override
    public void take(Incoming incoming) {
        switch (incoming) {
            case Receipt receipt -> take(receipt);
            case Reply reply -> take(reply);
        }
    }

    /** A receipt may be faster than the answer that names what it is for. */
    private void take(Receipt receipt) {
        Optional<SendingId> sending = sent.findByHandle(desk.view(), receipt.handle(), desk.now());
        if (sending.isPresent()) {
            take(sending.get(), receipt);
        } else {
            keep(receipt);
        }
    }

    private synchronized void keep(Receipt receipt) {
        early.put(receipt.handle(), receipt);
        if (early.size() > MOST_EARLY) {
            early.remove(early.keySet().iterator().next());
        }
    }

    /** Takes the receipts for these parts that came before it was known what they are. */
    void known(SendingId sending, List<String> handles) {
        for (String handle : handles) {
            Receipt receipt;
            synchronized (this) {
                receipt = early.remove(handle);
            }
            if (receipt != null) {
                take(sending, receipt);
            }
        }
    }

    private void take(SendingId id, Receipt receipt) {
        switch (receipt.state()) {
            case DELIVERED ->
                    ask(
                            "delivered " + id + " " + receipt.handle(),
                            new RecordDelivered(id, receipt.handle()));
            case EXPIRED, FAILED ->
                    place(id)
                            .ifPresent(place ->
                                    ask(
                                            "failed " + id + " " + place,
                                            new RecordFailed(
                                                    id,
                                                    place,
                                                    "not delivered: " + receipt.detail())));
            case UNDERWAY, UNKNOWN -> {}
        }
    }

    private Optional<Integer> place(SendingId id) {
        return Sending.find(desk.view(), id)
                .flatMap(sending ->
                        switch (sending.state()) {
                            case Sending.State.Underway one -> Optional.of(one.accepted().place());
                            case Sending.State.Delivered one -> Optional.empty();
                            case Sending.State.ToSend one -> Optional.empty();
                            case Sending.State.Unreached one -> Optional.empty();
                        });
    }

    private void take(Reply reply) {
        Instant now = desk.now();
        Optional<PhoneNumber> from = numbers.findSender(reply.from());
        Optional<SendingId> sending =
                from.flatMap(number -> sent.findByNumber(desk.view(), number, now));
        String name =
                "reply "
                        + reply.from()
                        + " "
                        + now.toEpochMilli() / TWICE.toMillis()
                        + " "
                        + reply.text();
        ask(
                name,
                sending.<Command>map(id -> answer(id, reply, now))
                        .orElseGet(() -> message(reply, from, now)));
    }

    private TakeReply answer(SendingId id, Reply reply, Instant now) {
        ReplyWords.Read read =
                reply.whole()
                        ? Replies.read(reply.text(), question(id))
                        : new ReplyWords.Read(Meaning.UNCLEAR, Optional.empty());
        return new TakeReply(id, new Note(reply.text()), read.meaning(), read.language(), now);
    }

    private Question question(SendingId id) {
        View view = desk.view();
        return Sending.find(view, id)
                .flatMap(sending -> Campaign.find(view, sending.due().campaign()))
                .map(campaign -> campaign.plan().question())
                .orElse(Question.NOTHING);
    }

    /** From somebody to whom nothing was sent. */
    private static TakeInMessage message(Reply reply, Optional<PhoneNumber> from, Instant now) {
        String number = from.map(PhoneNumber::value).orElse(reply.from().strip());
        return new TakeInMessage(
                MessageWay.SMS,
                Standing.NOT_KNOWN,
                now,
                Note.NONE,
                number.isEmpty()
                        ? List.of()
                        : List.of(new ContactPoint(ContactPoint.Channel.PHONE, number)),
                Note.NONE,
                new Note(reply.text().isBlank() ? "…" : reply.text()),
                Optional.empty());
    }

    /** What is refused is known already, or about nothing: bringing it again would be of no use. */
    private void ask(String name, Command command) {
        CommandId id =
                CommandId.of(
                        UUID.nameUUIDFromBytes(
                                (desk.operation() + " " + name).getBytes(StandardCharsets.UTF_8)));
        try {
            var unused = desk.ask(id, Sender.NAME, command);
        } catch (LedgerUnavailable e) {
            throw new IllegalStateException("not kept yet: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("asked to stop before it was kept", e);
        }
    }
}

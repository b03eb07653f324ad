package org.muster.server.campaigns;

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
import org.muster.core.campaign.CampaignFact.SendingAccepted;
import org.muster.core.campaign.Meaning;
import org.muster.core.campaign.Question;
import org.muster.core.campaign.ReplyWords;
import org.muster.core.campaign.Sending;
import org.muster.core.fact.Command;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.MessageId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.SendingId;
import org.muster.core.fact.View;
import org.muster.core.intake.IntakeCommand.ContinueMessage;
import org.muster.core.intake.IntakeCommand.TakeInMessage;
import org.muster.core.intake.MessageWay;
import org.muster.core.intake.Standing;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Note;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.desk.Answer;
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
    private static final Duration TWICE = Duration.ofMinutes(2);

    private static final int MOST_EARLY = 10_000;

    private final Desk desk;
    private final Numbers numbers;
    private final Correspondence sent;
    private final Map<String, Receipt> early = new LinkedHashMap<>();
    private final Map<String, Said> lately = new LinkedHashMap<>();

    Listening(Desk desk, Numbers numbers, Correspondence sent) {
        this.desk = desk;
        this.numbers = numbers;
        this.sent = sent;
    }

    /**
     * Under a name that is drawn: one made of number and text would give both away for ever, and is
     * not erased.
     */
    @Override
    public void take(Incoming incoming) {
        take(incoming, CommandId.of(UUID.randomUUID()));
    }

    /** Under a name that the other side gave it: brought again, it is taken once. */
    void take(Incoming incoming, CommandId id) {
        switch (incoming) {
            case Receipt receipt -> take(receipt, id);
            case Reply reply -> take(reply, id);
        }
    }

    /** A receipt may be faster than the answer that names what it is for. */
    private void take(Receipt receipt, CommandId name) {
        if (!takeKnown(receipt, name)) {
            keep(receipt);
            // what it is for may have become known in between
            if (takeKnown(receipt, name)) {
                forget(receipt.handle());
            }
        }
    }

    private boolean takeKnown(Receipt receipt, CommandId name) {
        Optional<SendingId> sending = sent.findByHandle(desk.view(), receipt.handle(), desk.now());
        sending.ifPresent(id -> take(id, receipt, name));
        return sending.isPresent();
    }

    private synchronized void keep(Receipt receipt) {
        early.put(receipt.handle(), receipt);
        if (early.size() > MOST_EARLY) {
            early.remove(early.keySet().iterator().next());
        }
    }

    private synchronized Optional<Receipt> forget(String handle) {
        return Optional.ofNullable(early.remove(handle));
    }

    /** Takes the receipts for these parts that came before it was known what they are. */
    void known(SendingId sending, List<String> handles) {
        handles.forEach(handle ->
                forget(handle)
                        .ifPresent(receipt ->
                                take(sending, receipt, CommandId.of(UUID.randomUUID()))));
    }

    private void take(SendingId id, Receipt receipt, CommandId name) {
        switch (receipt.state()) {
            case DELIVERED -> ask(name, new RecordDelivered(id, receipt.handle()));
            case EXPIRED, FAILED ->
                    place(id, receipt.handle())
                            .ifPresent(place ->
                                    ask(
                                            name,
                                            new RecordFailed(
                                                    id,
                                                    place,
                                                    "not delivered: " + receipt.detail())));
            case UNDERWAY, UNKNOWN -> {}
        }
    }

    /** Of the contact that this part went to; one that was given up says nothing of the next. */
    private Optional<Integer> place(SendingId id, String handle) {
        return Sending.find(desk.view(), id)
                .map(Sending::state)
                .filter(Sending.State.Underway.class::isInstance)
                .map(state -> ((Sending.State.Underway) state).accepted())
                .filter(accepted -> accepted.handles().contains(handle))
                .map(SendingAccepted::place);
    }

    private void take(Reply reply, CommandId name) {
        Instant now = desk.now();
        Optional<PhoneNumber> from = numbers.findSender(reply.from());
        Optional<SendingId> sending =
                from.flatMap(number -> sent.findByNumber(desk.view(), number, now));
        Said said = new Said(reply.text(), sending, now);
        if (isBroughtTwice(reply.from(), said)) {
            return;
        }
        Optional<MessageId> talk = from.flatMap(number -> sent.findTalk(desk.view(), number));
        List<Recorded> facts =
                ask(
                        name,
                        sending.<Command>map(id -> answer(id, reply, talk, now))
                                .orElseGet(() -> message(reply, from, talk, now)));
        from.ifPresent(number -> sent.noteTalk(number, facts));
        keep(reply.from(), said);
    }

    /** The last that came from a telephone. */
    private record Said(String text, Optional<SendingId> answers, Instant at) {}

    /**
     * The same again at once is the provider's repetition; 1 after 2 after 1 is a change of mind.
     */
    private synchronized boolean isBroughtTwice(String from, Said said) {
        Said last = lately.get(from);
        return last != null
                && last.text().equals(said.text())
                && last.answers().equals(said.answers())
                && said.at().isBefore(last.at().plus(TWICE));
    }

    private synchronized void keep(String from, Said said) {
        lately.remove(from);
        lately.put(from, said);
        if (lately.size() > MOST_EARLY) {
            lately.remove(lately.keySet().iterator().next());
        }
    }

    private TakeReply answer(SendingId id, Reply reply, Optional<MessageId> talk, Instant now) {
        ReplyWords.Read read =
                reply.whole()
                        ? Replies.read(reply.text(), question(id))
                        : new ReplyWords.Read(Meaning.UNCLEAR, Optional.empty());
        return new TakeReply(
                id, new Note(reply.text()), read.meaning(), read.language(), talk, now);
    }

    private Question question(SendingId id) {
        View view = desk.view();
        return Sending.find(view, id)
                .flatMap(sending -> sending.due().findCampaign())
                .flatMap(campaign -> Campaign.find(view, campaign))
                .map(campaign -> campaign.plan().question())
                .orElse(Question.NOTHING);
    }

    /** From somebody to whom nothing was sent. */
    private static Command message(
            Reply reply, Optional<PhoneNumber> from, Optional<MessageId> talk, Instant now) {
        Note text = new Note(reply.text().isBlank() ? "…" : reply.text());
        if (talk.isPresent()) {
            return new ContinueMessage(talk.get(), text, now);
        }
        String number = from.map(PhoneNumber::value).orElse(reply.from().strip());
        boolean mail = from.isEmpty() && number.contains("@");
        return new TakeInMessage(
                mail ? MessageWay.EMAIL : MessageWay.SMS,
                Standing.NOT_KNOWN,
                now,
                Note.NONE,
                number.isEmpty()
                        ? List.of()
                        : List.of(
                                new ContactPoint(
                                        mail
                                                ? ContactPoint.Channel.EMAIL
                                                : ContactPoint.Channel.PHONE,
                                        number)),
                Note.NONE,
                text,
                Optional.empty());
    }

    /** What is refused is known already, or about nothing: bringing it again would be of no use. */
    private List<Recorded> ask(CommandId id, Command command) {
        try {
            return switch (desk.ask(id, Sender.NAME, command)) {
                case Answer.Done done -> done.facts();
                case Answer.Declined declined -> List.of();
            };
        } catch (LedgerUnavailable e) {
            throw new IllegalStateException("not kept yet: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("asked to stop before it was kept", e);
        }
    }
}

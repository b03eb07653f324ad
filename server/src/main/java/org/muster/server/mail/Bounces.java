package org.muster.server.mail;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.muster.core.campaign.CampaignCommand.RecordFailed;
import org.muster.core.campaign.CampaignFact.SendingAccepted;
import org.muster.core.campaign.Sending;
import org.muster.core.campaign.SendingWay;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.SendingId;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.desk.Desk;

/**
 * Finds the sending that a mail server reports about, by the Message-ID that we gave its mail, and
 * tells the desk when it will not arrive. The number in it is known to whoever got that mail, and
 * to the servers that it passed.
 */
final class Bounces {
    private final Desk desk;

    Bounces(Desk desk) {
        this.desk = desk;
    }

    /** What became of a report. */
    enum Taken {
        /** All is done that there is to do. */
        DONE,
        /** Not known yet whether it was sent: it is to be read again. */
        SOON,
        /** About no sending of ours: somebody has to read it. */
        OTHER
    }

    Taken take(DeliveryReport report) throws LedgerUnavailable, InterruptedException {
        Optional<Named> named = report.about().stream().flatMap(this::find).findFirst();
        return named.isPresent() ? take(named.get(), report) : Taken.OTHER;
    }

    private record Named(String messageId, Sending sending) {}

    private Stream<Named> find(String messageId) {
        String local = messageId.substring(1, messageId.length() - 1).replaceFirst("@.*", "");
        try {
            return Sending.find(desk.view(), SendingId.parse(local)).stream()
                    .map(sending -> new Named(messageId, sending));
        } catch (IllegalArgumentException notOurs) {
            return Stream.empty();
        }
    }

    private Taken take(Named named, DeliveryReport report)
            throws LedgerUnavailable, InterruptedException {
        if (!report.failed()) {
            return Taken.DONE;
        }
        return switch (named.sending().state()) {
            case Sending.State.ToSend next -> Taken.SOON;
            case Sending.State.Underway underway -> fail(named, underway.accepted(), report);
            case Sending.State.Delivered delivered -> fail(named, delivered.accepted(), report);
            case Sending.State.Unreached none -> Taken.DONE;
        };
    }

    /** One that goes on by another contact is not failed by what the last one tells. */
    private Taken fail(Named named, SendingAccepted accepted, DeliveryReport report)
            throws LedgerUnavailable, InterruptedException {
        if (accepted.way() == SendingWay.EMAIL && accepted.handles().contains(named.messageId())) {
            String name = desk.operation() + " bounced " + named.messageId();
            desk.ask(
                    CommandId.of(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))),
                    MailFetch.MAIL,
                    new RecordFailed(
                            named.sending().id(),
                            accepted.place(),
                            ("not delivered: mail " + report.status()).strip()));
        }
        return Taken.DONE;
    }
}

package org.muster.server.messaging.smpp;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;
import org.muster.formats.sms.SmsPart;
import org.muster.server.messaging.Channel;
import org.muster.server.messaging.Incoming;
import org.muster.server.messaging.Outcome;
import org.muster.server.messaging.Pace;
import org.muster.server.messaging.QuietLogs;
import org.muster.server.messaging.TextMessage;

/**
 * SMS by SMPP. Each part is a turn of the pace and a place in the window. What was taken of a
 * message is kept in what is left of it, so no part is sent twice while the line holds.
 */
public final class SmppChannel implements Channel<TextMessage> {

    private static final int WITH_HEADER = 0x40;

    private final SmppSettings settings;
    private final Pace pace;
    private final InstantSource clock;
    private final Semaphore window;
    private final Inbox inbox;
    private final SmppLink link;

    private SmppChannel(SmppSettings settings, Pace pace, InstantSource clock, Inbox inbox) {
        this.settings = settings;
        this.pace = pace;
        this.clock = clock;
        this.inbox = inbox;
        window = new Semaphore(settings.window(), true);
        link = new SmppLink(settings, inbox, inbox::handOverdue);
    }

    /** Begins to bind, and answers "later" until it is bound. */
    public static SmppChannel open(
            SmppSettings settings, Pace pace, InstantSource clock, Incoming.Listener listener) {
        QuietLogs.keepFrom("org.jsmpp");
        SmppChannel channel =
                new SmppChannel(
                        settings, pace, clock, new Inbox(settings.handles(), clock, listener));
        channel.link.open();
        return channel;
    }

    public boolean isBound() {
        return link.find().isPresent();
    }

    @Override
    public Outcome<TextMessage> send(TextMessage message) throws InterruptedException {
        if (!message.text().isSendable()) {
            return new Outcome.Refused<>(
                    message.text().partCount() + " parts, at most 255 can be numbered");
        }
        List<SmsPart> parts = message.parts();
        List<String> handles = new ArrayList<>(message.taken());
        while (handles.size() < parts.size()) {
            Answer answer = submit(message, parts.get(handles.size()), handles.isEmpty());
            switch (answer) {
                case Answer.Taken(String handle) ->
                        handles.add(settings.handles().ofAnswer(handle));
                case Answer.Never(String reason) -> {
                    return new Outcome.Refused<>(handles, reason);
                }
                case Answer.NotNow(Optional<Duration> after, boolean perhaps, String reason) -> {
                    return new Outcome.Later<>(message.withTaken(handles), after, perhaps, reason);
                }
            }
        }
        return new Outcome.Accepted<>(handles);
    }

    @Override
    public void close() {
        inbox.close();
        link.close();
    }

    /**
     * @param first whether nothing of the message has left yet; then a thread that must stop may,
     *     else what was taken would be lost with the exception
     */
    private Answer submit(TextMessage message, SmsPart part, boolean first)
            throws InterruptedException {
        try {
            pace.await();
            window.acquire();
        } catch (InterruptedException e) {
            if (first) {
                throw e;
            }
            Thread.currentThread().interrupt();
            return Answer.notNow("asked to stop between two parts");
        }
        try {
            Optional<SMPPSession> session = link.find();
            return session.isEmpty()
                    ? Answer.notNow("not bound to the provider")
                    : submit(session.get(), message, part);
        } finally {
            window.release();
        }
    }

    private Answer submit(SMPPSession session, TextMessage message, SmsPart part) {
        Instant now = clock.instant();
        if (message.until().filter(last -> now.plusSeconds(1).isAfter(last)).isPresent()) {
            return new Answer.Never("too late to be of use");
        }
        try {
            return new Answer.Taken(pass(session, message, part, now));
        } catch (NegativeResponseException e) {
            return Answer.ofStatus(e.getCommandStatus());
        } catch (PDUException e) {
            return new Answer.Never("the message does not fit into submit_sm");
        } catch (ResponseTimeoutException e) {
            return unclear("no answer within " + settings.answer());
        } catch (InvalidResponseException e) {
            return unclear("an answer that is none");
        } catch (IOException e) {
            return unclear("the line broke");
        }
    }

    /**
     * The line is left as it is: others wait for answers on it, and whether it is alive, the next
     * enquiry tells.
     */
    private static Answer unclear(String reason) {
        return new Answer.NotNow(Optional.empty(), true, reason);
    }

    private String pass(SMPPSession session, TextMessage message, SmsPart part, Instant now)
            throws PDUException,
                    ResponseTimeoutException,
                    InvalidResponseException,
                    NegativeResponseException,
                    IOException {
        return session.submitShortMessage(
                        "",
                        settings.sender().type(),
                        settings.sender().plan(),
                        settings.sender().address(),
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        message.to().digits(),
                        new ESMClass(part.hasHeader() ? WITH_HEADER : 0),
                        (byte) 0,
                        (byte) 0,
                        null,
                        message.until().map(last -> Validity.until(last, now)).orElse(null),
                        new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE),
                        (byte) 0,
                        new RawDataCoding((byte) part.alphabet().dataCoding()),
                        (byte) 0,
                        part.toBytes())
                .getMessageId();
    }
}

package org.muster.server.messaging.smpp;

import java.time.Duration;
import java.time.InstantSource;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.muster.formats.problem.Reading;
import org.muster.formats.sms.ReceivedPart;
import org.muster.formats.sms.SmsReader;
import org.muster.server.messaging.Incoming;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what the provider hands over. It hears "taken" only when the listener has it; else it is
 * asked, by a temporary error, to bring it again.
 */
final class Inbox implements MessageReceiverListener {

    /** A provider waits some seconds for an answer, so that this is well within it. */
    private static final Duration FOR_OTHER_PARTS = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    private final HandleForm handles;
    private final Incoming.Listener listener;
    private final ReplyParts replies;

    Inbox(HandleForm handles, InstantSource clock, Incoming.Listener listener) {
        this.handles = handles;
        this.listener = listener;
        replies = new ReplyParts(clock, FOR_OTHER_PARTS, listener);
    }

    @Override
    public void onAcceptDeliverSm(DeliverSm message) throws ProcessRequestException {
        try {
            if (message.isSmscDeliveryReceipt() || message.isIntermediateDeliveryNotification()) {
                ReceiptReader.read(message, handles).ifPresentOrElse(listener::take, Inbox::tell);
            } else {
                takeReply(message);
            }
        } catch (RuntimeException e) {
            LOG.warn("What the provider handed over was not taken; it is asked for it again", e);
            throw new ProcessRequestException("not taken", SMPPConstant.STAT_ESME_RX_T_APPN, e);
        }
    }

    /** Gives on messages whose missing parts are no longer waited for. */
    void handOverdue() {
        guarded(replies::handOverdue);
    }

    /** Parts that wait for others are answered for: they are to be brought again. */
    void close() {
        replies.close();
    }

    private static void guarded(Runnable handing) {
        try {
            handing.run();
        } catch (RuntimeException e) {
            LOG.warn("A reply in part was not taken; it is kept", e);
        }
    }

    private void takeReply(DeliverSm message) throws ProcessRequestException {
        Reading<ReceivedPart> read =
                SmsReader.read(bytes(message), message.getDataCoding() & 0xFF, message.isUdhi());
        read.problems().forEach(problem -> LOG.warn("A reply: {}", problem.sentence()));
        if (read.found().isEmpty()) {
            // For good: brought again it would be no better.
            throw new ProcessRequestException("unreadable", SMPPConstant.STAT_ESME_RX_P_APPN);
        }
        if (!replies.take(message.getSourceAddr(), message.getDestAddress(), read.found().get())) {
            throw new ProcessRequestException("in part", SMPPConstant.STAT_ESME_RX_T_APPN);
        }
    }

    /** Long ones come in a parameter of their own (SMPP 3.4, 5.3.2.32). */
    static byte[] bytes(DeliverSm message) {
        OptionalParameter.Message_payload payload =
                message.getOptionalParameter(OptionalParameter.Message_payload.class);
        byte[] body = payload != null ? payload.getValue() : message.getShortMessage();
        return body != null ? body : new byte[0];
    }

    private static void tell() {
        LOG.warn("A receipt names no message; it is left");
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification alert) {
        LOG.debug("A telephone can be reached again; nothing here waits for that");
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
        throw new ProcessRequestException("data_sm is not taken", SMPPConstant.STAT_ESME_RINVCMDID);
    }
}

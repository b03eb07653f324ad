package org.muster.server.messaging.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.muster.server.messaging.MailMessage;

/** A mail as it leaves: to one mailbox, with a Message-ID that is the same at every attempt. */
final class OneMail extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String messageId;

    private OneMail(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    static OneMail of(Session session, SmtpSettings settings, MailMessage message, Instant now)
            throws MessagingException {
        OneMail mail = new OneMail(session, messageId(settings, message));
        mail.setFrom(from(settings));
        mail.setRecipient(RecipientType.TO, mailbox(message));
        mail.setSubject(message.subject(), UTF_8);
        mail.setText(message.text(), UTF_8);
        mail.setSentDate(Date.from(now));
        // No absence notes and no loops of machines that answer machines (RFC 3834, 5).
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.saveChanges();
        return mail;
    }

    static InternetAddress mailbox(MailMessage message) throws MessagingException {
        return new InternetAddress(message.to().value(), true);
    }

    static String messageId(SmtpSettings settings, MailMessage message) {
        return "<" + message.id().value() + "@" + settings.from().domain() + ">";
    }

    private static InternetAddress from(SmtpSettings settings) throws MessagingException {
        try {
            return new InternetAddress(settings.from().value(), settings.fromName(), UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("Every runtime has UTF-8", e);
        }
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}

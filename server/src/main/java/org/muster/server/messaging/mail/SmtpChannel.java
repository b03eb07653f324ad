package org.muster.server.messaging.mail;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.muster.server.messaging.Channel;
import org.muster.server.messaging.MailMessage;
import org.muster.server.messaging.Outcome;
import org.muster.server.messaging.Pace;
import org.muster.server.messaging.QuietLogs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Mail by SMTP over one line that is kept between mails; threads take turns on it. A mail is a
 * transaction of its own with one recipient, never a list.
 */
public final class SmtpChannel implements Channel<MailMessage> {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpChannel.class);

    private final SmtpSettings settings;
    private final Pace pace;
    private final InstantSource clock;
    private final Session session;
    private final ReentrantLock turn = new ReentrantLock(true);
    private @Nullable Transport line;

    public SmtpChannel(SmtpSettings settings, Pace pace, InstantSource clock) {
        this.settings = settings;
        this.pace = pace;
        this.clock = clock;
        QuietLogs.keepFrom("org.eclipse.angus.mail");
        QuietLogs.keepFrom("jakarta.mail");
        session = Session.getInstance(properties(settings));
    }

    @Override
    public Outcome<MailMessage> send(MailMessage message) throws InterruptedException {
        pace.await();
        turn.lockInterruptibly();
        try {
            return sendOn(connected(), message);
        } catch (AuthenticationFailedException e) {
            // Ours to mend: no recipient is to blame for our password.
            return later(message, "the server does not let us sign in");
        } catch (MessagingException e) {
            LOG.debug("No line to {}", settings.host(), e);
            return later(message, "no line to the server");
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void close() {
        turn.lock();
        try {
            hangUp();
        } finally {
            turn.unlock();
        }
    }

    private Outcome<MailMessage> sendOn(Transport open, MailMessage message) {
        try {
            OneMail mail = OneMail.of(session, settings, message, clock.instant());
            open.sendMessage(mail, new Address[] {OneMail.mailbox(message)});
            return new Outcome.Accepted<>(List.of(OneMail.messageId(settings, message)));
        } catch (MessagingException e) {
            hangUp();
            return Answers.of(message, e);
        }
    }

    private Transport connected() throws MessagingException {
        Transport kept = line;
        if (kept != null && kept.isConnected()) {
            return kept;
        }
        hangUp();
        Transport fresh = session.getTransport(protocol(settings));
        fresh.connect(
                settings.host(),
                settings.port(),
                settings.login().map(SmtpSettings.Login::user).orElse(null),
                settings.login().map(login -> login.password().reveal()).orElse(null));
        line = fresh;
        return fresh;
    }

    private void hangUp() {
        Transport old = line;
        line = null;
        if (old != null) {
            try {
                old.close();
            } catch (MessagingException e) {
                LOG.debug("The line was gone already", e);
            }
        }
    }

    private static Outcome<MailMessage> later(MailMessage message, String reason) {
        return new Outcome.Later<>(message, Optional.empty(), false, reason);
    }

    private static String protocol(SmtpSettings settings) {
        return settings.security() == SmtpSettings.Security.TLS ? "smtps" : "smtp";
    }

    private static Properties properties(SmtpSettings settings) {
        String prefix = "mail." + protocol(settings) + ".";
        String millis = Long.toString(settings.answer().toMillis());
        boolean starttls = settings.security() == SmtpSettings.Security.STARTTLS;
        Properties all = new Properties();
        all.put(prefix + "connectiontimeout", millis);
        all.put(prefix + "timeout", millis);
        all.put(prefix + "writetimeout", millis);
        all.put(prefix + "quitwait", "false");
        all.put(prefix + "from", settings.from().value());
        all.put(prefix + "auth", Boolean.toString(settings.login().isPresent()));
        all.put(prefix + "starttls.enable", Boolean.toString(starttls));
        all.put(prefix + "starttls.required", Boolean.toString(starttls));
        all.put(prefix + "ssl.checkserveridentity", "true");
        settings.trust()
                .ifPresent(context ->
                        all.put(prefix + "ssl.socketFactory", context.getSocketFactory()));
        return all;
    }
}

package org.muster.server.messaging.mail;

import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.muster.server.messaging.MailMessage;
import org.muster.server.messaging.Outcome;

/**
 * What a server's no means (RFC 5321, 4.2.1): 4 is later, 5 is never, except of the sender, who is
 * ours to mend. Its sentence is left out, since it names the mailbox; the codes are kept.
 */
final class Answers {

    private static final Pattern ENHANCED =
            Pattern.compile("\\b[245]\\.[0-9]{1,3}\\.[0-9]{1,3}\\b");
    private static final int DEPTH = 10;

    private Answers() {}

    static Outcome<MailMessage> of(MailMessage message, MessagingException thrown) {
        Exception at = thrown;
        for (int i = 0; i < DEPTH && at instanceof MessagingException said; i++) {
            OptionalInt code = code(said);
            if (code.isPresent()) {
                return ofCode(message, code.getAsInt(), said);
            }
            at = said.getNextException();
        }
        return new Outcome.Later<>(message, Optional.empty(), true, "the line broke");
    }

    private static Outcome<MailMessage> ofCode(
            MailMessage message, int code, MessagingException said) {
        Matcher enhanced = ENHANCED.matcher(String.valueOf(said.getMessage()));
        String reason = "SMTP " + code + (enhanced.find() ? " " + enhanced.group() : "");
        return code / 100 == 5 && !(said instanceof SMTPSenderFailedException)
                ? new Outcome.Refused<>(reason)
                : new Outcome.Later<>(message, Optional.empty(), false, reason);
    }

    /** None where the server said nothing: the library writes -1 there. */
    private static OptionalInt code(MessagingException said) {
        int code =
                switch (said) {
                    case SMTPAddressFailedException address -> address.getReturnCode();
                    case SMTPSenderFailedException sender -> sender.getReturnCode();
                    case SMTPSendFailedException send -> send.getReturnCode();
                    default -> -1;
                };
        return code >= 400 && code < 600 ? OptionalInt.of(code) : OptionalInt.empty();
    }
}

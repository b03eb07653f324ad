package org.muster.server.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.muster.core.fact.CommandId;
import org.muster.core.intake.IntakeCommand.TakeInMessage;
import org.muster.core.intake.MessageWay;
import org.muster.core.intake.Standing;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Note;

/** Makes the command out of a mail. */
final class MailReading {
    private static final String NO_WORDS = "[The mail has no words.]";

    private static final String UNREADABLE =
            "[The mail cannot be read here; open it in the mailbox.]";

    /** Why an absence note is done with as soon as it came. */
    static final String AUTOMATIC = "an automatic reply, which nobody wrote";

    private MailReading() {}

    /**
     * Whether a program answered in somebody's place (RFC 3834, 5), as one does in an absence. What
     * else programs send may carry somebody's words, such as those of a form.
     */
    static boolean isAutomatic(MimeMessage mail) throws MessagingException {
        return has(mail, "Auto-Submitted", "auto-replied")
                || has(mail, "X-Autoreply", "yes")
                || has(mail, "Precedence", "auto_reply");
    }

    private static boolean has(MimeMessage mail, String name, String value)
            throws MessagingException {
        String[] all = mail.getHeader(name);
        return all != null
                && Arrays.stream(all)
                        .anyMatch(one -> one.strip().toLowerCase(Locale.ROOT).startsWith(value));
    }

    /**
     * The same for the same mail, however often it is read and in whichever folder it lies: by its
     * Message-ID (RFC 5322, 3.6.4) with sender, date and subject, for some programs give all mail
     * one Message-ID; or by all of it where it has none.
     */
    static CommandId id(Mailbox mailbox, MimeMessage mail) throws MessagingException, IOException {
        String own = mail.getMessageID();
        String name =
                own == null || own.isBlank()
                        ? "sha256 " + hash(mail)
                        : String.join(
                                "\n",
                                own.strip(),
                                from(mail).map(InternetAddress::getAddress).orElse(""),
                                String.valueOf(mail.getSentDate()),
                                String.valueOf(mail.getSubject()));
        String whole = "mail " + mailbox.operation() + " " + name;
        return CommandId.of(UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8)));
    }

    /** Of a mail that cannot be read: by where it lies. */
    static CommandId id(Mailbox mailbox, long validity, long uid) {
        String whole = "mail %s %s %d %d".formatted(mailbox.operation(), mailbox, validity, uid);
        return CommandId.of(UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8)));
    }

    /** It is kept all the same, so that somebody opens it. */
    static TakeInMessage unreadable(Instant now) {
        return new TakeInMessage(
                MessageWay.EMAIL,
                Standing.NOT_KNOWN,
                now,
                Note.NONE,
                List.of(),
                Note.NONE,
                new Note(UNREADABLE),
                Optional.empty());
    }

    /**
     * @param now nothing came later than that
     */
    static TakeInMessage command(MimeMessage mail, Instant now)
            throws MessagingException, IOException {
        return command(mail, MailWords.of(mail), now);
    }

    /** Of a mail whose words cannot be read at least who sent it is kept. */
    static TakeInMessage withoutWords(MimeMessage mail, Instant now) throws MessagingException {
        return command(mail, UNREADABLE, now);
    }

    private static TakeInMessage command(MimeMessage mail, String words, Instant now)
            throws MessagingException {
        Optional<InternetAddress> from = from(mail);
        String subject = mail.getSubject();
        return new TakeInMessage(
                MessageWay.EMAIL,
                Standing.NOT_KNOWN,
                came(mail, now),
                new Note(from.map(InternetAddress::getPersonal).orElse("")),
                from.map(InternetAddress::getAddress)
                        .filter(address -> !address.isBlank())
                        .map(address ->
                                List.of(new ContactPoint(ContactPoint.Channel.EMAIL, address)))
                        .orElse(List.of()),
                new Note(subject == null ? "" : subject),
                new Note(words.isEmpty() ? NO_WORDS : words),
                Optional.empty());
    }

    /** When our server got it: what its sender says of the time is only a claim. */
    private static Instant came(MimeMessage mail, Instant now) throws MessagingException {
        Date received = mail.getReceivedDate();
        Instant at = received == null ? now : received.toInstant();
        return at.isAfter(now) ? now : at;
    }

    /** Whom an answer goes to, as far as it can be read. */
    private static Optional<InternetAddress> from(MimeMessage mail) {
        try {
            Address[] from = mail.getReplyTo();
            return from != null && from.length > 0 && from[0] instanceof InternetAddress one
                    ? Optional.of(one)
                    : Optional.empty();
        } catch (MessagingException unreadable) {
            return Optional.empty();
        }
    }

    private static String hash(MimeMessage mail) throws MessagingException, IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            mail.writeTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

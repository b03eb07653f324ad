package org.muster.server.mail;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.UserId;
import org.muster.core.intake.IntakeCommand.CloseMessage;
import org.muster.core.intake.IntakeCommand.TakeInMessage;
import org.muster.core.intake.IntakeFact.MessageCame;
import org.muster.core.intake.MessageOutcome;
import org.muster.core.register.Note;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.desk.Answer;
import org.muster.ledger.desk.Desk;

/**
 * One walk through a mailbox: each mail that is not marked as read becomes a message, or tells that
 * a mail of ours did not arrive, and is marked once that is durable. Nothing is deleted.
 */
final class MailFetch {
    /** Of a mail that is read whole, so much: 32 MiB. */
    private static final int MOST_BYTES = 32 << 20;

    static final UserId MAIL = new UserId("mail");

    private final Mailbox mailbox;
    private final Desk desk;
    private final InstantSource clock;

    MailFetch(Mailbox mailbox, Desk desk, InstantSource clock) {
        this.mailbox = mailbox;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * What one walk did.
     *
     * @param kept mails that are messages now
     * @param reports mails that tell what became of a mail of ours
     * @param left mails that the server did not give; they stay as they are and are tried again
     */
    record Walk(int kept, int reports, int left) {}

    Walk walk() throws MessagingException, LedgerUnavailable, InterruptedException {
        Session session = Session.getInstance(mailbox.properties());
        try (Store store = session.getStore(mailbox.protocol())) {
            store.connect(mailbox.host(), mailbox.port(), mailbox.user(), mailbox.password());
            try (Folder folder = store.getFolder(mailbox.folder())) {
                folder.open(Folder.READ_WRITE);
                return walk(folder);
            }
        }
    }

    private Walk walk(Folder folder)
            throws MessagingException, LedgerUnavailable, InterruptedException {
        Message[] unread = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
        FetchProfile before = new FetchProfile();
        before.add(FetchProfile.Item.ENVELOPE);
        before.add(FetchProfile.Item.CONTENT_INFO);
        folder.fetch(unread, before);
        int kept = 0;
        int reports = 0;
        for (Message mail : unread) {
            Kept one = keep(folder, mail);
            if (one != Kept.LEFT) {
                mail.setFlag(Flags.Flag.SEEN, true);
            }
            kept += one == Kept.MESSAGE ? 1 : 0;
            reports += one == Kept.REPORT ? 1 : 0;
        }
        return new Walk(kept, reports, unread.length - kept - reports);
    }

    private enum Kept {
        MESSAGE,
        REPORT,
        LEFT
    }

    private Kept keep(Folder folder, Message mail)
            throws MessagingException, LedgerUnavailable, InterruptedException {
        Optional<Read> read = read(folder, mail);
        if (read.isEmpty()) {
            return Kept.LEFT;
        }
        Bounces.Taken taken =
                read.get().report().isPresent()
                        ? new Bounces(desk).take(read.get().report().get())
                        : Bounces.Taken.OTHER;
        return switch (taken) {
            case DONE -> Kept.REPORT;
            case SOON -> Kept.LEFT;
            case OTHER -> keep(read.get()) ? Kept.MESSAGE : Kept.LEFT;
        };
    }

    private boolean keep(Read read) throws LedgerUnavailable, InterruptedException {
        if (!(desk.ask(read.id(), MAIL, read.command()) instanceof Answer.Done done)) {
            return false;
        }
        if (read.automatic()) {
            setAside(read.id(), done);
        }
        return true;
    }

    /** Nobody wrote it: it is kept, and waits for nobody. */
    private void setAside(CommandId id, Answer.Done done)
            throws LedgerUnavailable, InterruptedException {
        CommandId closing =
                CommandId.of(
                        UUID.nameUUIDFromBytes(
                                (id + " set aside").getBytes(StandardCharsets.UTF_8)));
        for (Recorded recorded : done.facts()) {
            if (recorded.fact() instanceof MessageCame came) {
                desk.ask(
                        closing,
                        MAIL,
                        new CloseMessage(
                                came.message(),
                                MessageOutcome.NOTHING,
                                new Note(MailReading.AUTOMATIC)));
            }
        }
    }

    /**
     * A mail with the name of the command that keeps it.
     *
     * @param report where it tells what became of a mail
     * @param automatic whether a program answered, such as an absence note
     */
    private record Read(
            CommandId id,
            TakeInMessage command,
            Optional<DeliveryReport> report,
            boolean automatic) {
        Read(CommandId id, TakeInMessage command) {
            this(id, command, Optional.empty(), false);
        }

        static Read of(CommandId id, TakeInMessage command, MimeMessage mail)
                throws MessagingException, IOException {
            Optional<DeliveryReport> report = DeliveryReport.find(mail);
            // that somebody's own letter did not arrive has to be read
            boolean automatic = report.isEmpty() && MailReading.isAutomatic(mail);
            return new Read(id, command, report, automatic);
        }
    }

    /**
     * One that cannot be read keeps none of the others waiting. Servers stumble over broken heads
     * that we can still read, given the mail as it came; empty where they do not give that either.
     */
    private Optional<Read> read(Folder folder, Message mail) throws MessagingException {
        try {
            return Optional.of(read((MimeMessage) mail));
        } catch (MessagingException | IOException | RuntimeException notAsTheServerTellsIt) {
            requireLine(folder, notAsTheServerTellsIt);
        }
        try {
            UIDFolder numbered = (UIDFolder) folder;
            long uid = numbered.getUID(mail);
            return Optional.of(readHeld(whole((IMAPMessage) mail), numbered.getUIDValidity(), uid));
        } catch (MessagingException | IOException | RuntimeException notGiven) {
            requireLine(folder, notGiven);
            return Optional.empty();
        }
    }

    /** A line that broke says nothing of the mail that was being read. */
    private static void requireLine(Folder folder, Exception fault) throws MessagingException {
        if (!folder.isOpen()
                || fault instanceof FolderClosedException
                || fault.getCause() instanceof FolderClosedException) {
            throw new MessagingException("the mail server ended the connection", fault);
        }
    }

    private Read read(MimeMessage mail) throws MessagingException, IOException {
        Read read =
                Read.of(
                        MailReading.id(mailbox, mail),
                        MailReading.command(mail, clock.instant()),
                        mail);
        if (read.report().filter(report -> report.about().isEmpty()).isPresent()) {
            // servers that do not look into a mail inside a mail: we do, given all of it
            throw new MessagingException("a report that names no mail");
        }
        return read;
    }

    private static byte[] whole(IMAPMessage mail) throws MessagingException, IOException {
        try (InputStream in = mail.getMimeStream()) {
            return in.readNBytes(MOST_BYTES);
        }
    }

    /** Nothing of it is asked of the server any more: what fails now is the mail's own fault. */
    private Read readHeld(byte[] bytes, long validity, long uid) {
        Instant now = clock.instant();
        try {
            MimeMessage mail =
                    new MimeMessage(
                            Session.getInstance(mailbox.properties()),
                            new ByteArrayInputStream(bytes));
            return readHeld(mail, now);
        } catch (MessagingException | IOException | RuntimeException unreadable) {
            return new Read(MailReading.id(mailbox, validity, uid), MailReading.unreadable(now));
        }
    }

    /** What cannot be read of it as a report is no reason to lose its words. */
    private Read readHeld(MimeMessage mail, Instant now) throws MessagingException, IOException {
        CommandId id = MailReading.id(mailbox, mail);
        TakeInMessage command;
        try {
            command = MailReading.command(mail, now);
        } catch (MessagingException | IOException | RuntimeException noWords) {
            command = MailReading.withoutWords(mail, now);
        }
        try {
            return Read.of(id, command, mail);
        } catch (MessagingException | IOException | RuntimeException noReport) {
            return new Read(id, command);
        }
    }
}

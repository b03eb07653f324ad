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
import java.time.InstantSource;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.UserId;
import org.muster.core.intake.IntakeCommand.TakeInMessage;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.desk.Answer;
import org.muster.ledger.desk.Desk;

/**
 * One walk through a mailbox: each mail that is not marked as read becomes a message, and is marked
 * once that is durable. Nothing is deleted.
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
     * @param left mails that were refused; they stay as they are and are tried again
     */
    record Walk(int kept, int left) {}

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
        for (Message mail : unread) {
            if (keep(folder, mail)) {
                mail.setFlag(Flags.Flag.SEEN, true);
                kept++;
            }
        }
        return new Walk(kept, unread.length - kept);
    }

    private boolean keep(Folder folder, Message mail)
            throws MessagingException, LedgerUnavailable, InterruptedException {
        Read read = read(folder, mail);
        return desk.ask(read.id(), MAIL, read.command()) instanceof Answer.Done;
    }

    /** A mail with the name of the command that keeps it. */
    private record Read(CommandId id, TakeInMessage command) {}

    /** One that cannot be read keeps none of the others waiting. */
    private Read read(Folder folder, Message mail) throws MessagingException {
        try {
            return read((MimeMessage) mail);
        } catch (FolderClosedException gone) {
            throw gone;
        } catch (MessagingException | IOException | RuntimeException notAsTheServerTellsIt) {
            return readWhole(folder, mail);
        }
    }

    private Read read(MimeMessage mail) throws MessagingException, IOException {
        return new Read(MailReading.id(mailbox, mail), MailReading.command(mail, clock.instant()));
    }

    private static MimeMessage whole(IMAPMessage mail) throws MessagingException, IOException {
        try (InputStream in = mail.getMimeStream()) {
            byte[] bytes = in.readNBytes(MOST_BYTES);
            return new MimeMessage(mail.getSession(), new ByteArrayInputStream(bytes));
        }
    }

    /** Servers stumble over broken heads that we can still read, given the mail as it came. */
    private Read readWhole(Folder folder, Message mail) throws MessagingException {
        try {
            if (mail instanceof IMAPMessage ours) {
                return read(whole(ours));
            }
        } catch (FolderClosedException gone) {
            throw gone;
        } catch (MessagingException | IOException | RuntimeException unreadable) {
            // told to whoever opens the message
        }
        UIDFolder numbered = (UIDFolder) folder;
        return new Read(
                MailReading.id(mailbox, numbered.getUIDValidity(), numbered.getUID(mail)),
                MailReading.unreadable(clock.instant()));
    }
}

package org.muster.server.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.muster.core.fact.OperationId;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.desk.Desk;
import org.muster.server.Settings;
import org.muster.server.host.Office;
import org.muster.server.messaging.QuietLogs;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Reads the mailboxes again and again, each by itself; one that cannot be read is tried less and
 * less often, up to every five minutes.
 *
 * <p>Threads: any.
 */
@Component
public final class Mailboxes implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Mailboxes.class.getName());
    private static final Duration USUAL_PAUSE = Duration.ofSeconds(20);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    /** An operation is opened on a page: its mail is not to wait long for that. */
    private static final Duration UNTIL_OPENED = Duration.ofSeconds(2);

    private final List<Round> rounds;
    private final CountDownLatch closing = new CountDownLatch(1);

    Mailboxes(Settings settings, Office office) {
        QuietLogs.keepFrom("org.eclipse.angus.mail");
        QuietLogs.keepFrom("jakarta.mail");
        this.rounds =
                settings.mailboxes().stream()
                        .map(mailbox -> new Round(mailbox, settings, office))
                        .toList();
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        rounds.forEach(
                round -> Thread.ofVirtual().name("mail-" + round.mailbox.host()).start(round));
    }

    /**
     * How reading a mailbox goes.
     *
     * @param read when it last was
     * @param kept how many mails became messages since the server started
     * @param left how many could not be read the last time
     * @param fault why it cannot be read now; empty where it can
     */
    public record State(
            Mailbox mailbox, Optional<Instant> read, long kept, int left, String fault) {}

    public List<State> list(OperationId operation) {
        return rounds.stream()
                .map(round -> round.state)
                .filter(state -> state.mailbox().operation().equals(operation))
                .toList();
    }

    @Override
    @EventListener(ContextClosedEvent.class)
    public void close() {
        closing.countDown();
    }

    private final class Round implements Runnable {
        private final Mailbox mailbox;
        private final Settings settings;
        private final Office office;
        private volatile State state;

        Round(Mailbox mailbox, Settings settings, Office office) {
            this.mailbox = mailbox;
            this.settings = settings;
            this.office = office;
            this.state = new State(mailbox, Optional.empty(), 0, 0, "");
        }

        @Override
        public void run() {
            Duration pause = USUAL_PAUSE;
            try {
                do {
                    pause = pauseAfterWalk(pause);
                } while (!closing.await(pause.toMillis(), TimeUnit.MILLISECONDS));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        private Duration longer(Duration pause) {
            Duration twice = pause.multipliedBy(2);
            return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
        }

        private Duration pauseAfterWalk(Duration before) throws InterruptedException {
            Optional<Desk> desk = office.find(mailbox.operation());
            if (desk.isEmpty()) {
                failed("there is no operation " + mailbox.operation() + " yet");
                return UNTIL_OPENED;
            }
            return walk(desk.get()) ? USUAL_PAUSE : longer(before);
        }

        private boolean walk(Desk desk) throws InterruptedException {
            try {
                MailFetch.Walk walk = new MailFetch(mailbox, desk, settings.clock()).walk();
                state =
                        new State(
                                mailbox,
                                Optional.of(settings.clock().instant()),
                                state.kept() + walk.kept(),
                                walk.left(),
                                "");
                return true;
            } catch (AuthenticationFailedException refused) {
                return failed("the mail server refuses the name or the password");
            } catch (MessagingException | LedgerUnavailable fault) {
                return failed(String.valueOf(fault.getMessage()));
            } catch (RuntimeException fault) {
                // one fault of ours must not end the reading for good
                LOG.log(System.Logger.Level.ERROR, "mailbox " + mailbox, fault);
                return failed("a fault of our own: " + fault.getClass().getSimpleName());
            }
        }

        private boolean failed(String fault) {
            state = new State(mailbox, state.read(), state.kept(), state.left(), fault);
            return false;
        }
    }
}

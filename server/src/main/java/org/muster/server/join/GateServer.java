package org.muster.server.join;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.muster.ledger.DurableLedger;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.Ledgers;
import org.muster.ledger.desk.Desk;
import org.muster.ledger.keys.DutyCode;
import org.muster.ledger.keys.DutyKey;
import org.muster.server.CannotStart;
import org.muster.server.MusterServer;
import org.muster.server.Settings;
import org.muster.server.host.Office;

/**
 * A gate that serves until its duty is over. It looks at that every second, and after each batch of
 * facts: an officer may have prolonged the duty, or revoked the gate.
 *
 * <p>Threads: any.
 */
public final class GateServer implements AutoCloseable {
    private static final long LOOK_SECONDS = 1;

    private final MusterServer server;
    private final DurableLedger ledger;
    private final GateFolder folder;
    private final GateClock clock;
    private final Desk desk;
    private final DutyEnd duty;
    private final Semaphore news = new Semaphore(0);
    private final CompletableFuture<String> over = new CompletableFuture<>();
    private final Thread watcher;
    private GateRecord record;
    private volatile boolean stopped;

    private GateServer(
            MusterServer server,
            DurableLedger ledger,
            GateFolder folder,
            GateClock clock,
            GateRecord record,
            DutyEnd duty)
            throws LedgerUnavailable {
        this.server = server;
        this.ledger = ledger;
        this.folder = folder;
        this.clock = clock;
        this.record = record;
        this.duty = duty;
        this.desk = server.office().openDesk(record.posting().operation());
        this.watcher = Thread.ofPlatform().daemon().name("duty").unstarted(this::watch);
    }

    /** What becomes of a start. */
    public sealed interface Started {
        record Serving(GateServer gate) implements Started {}

        /** The duty is over, and the keys are destroyed. */
        record Over(String sentence) implements Started {}
    }

    /** Starts the gate whose folder the settings name. */
    public static Started start(Settings given, DutyCode code)
            throws CannotStart, LedgerUnavailable {
        GateFolder folder = new GateFolder(given.dataFolder());
        Optional<String> known = findOver(given);
        if (known.isPresent()) {
            return new Started.Over(known.get());
        }
        GateRecord record = folder.read();
        Settings settings = given.withPosting(record.posting());
        DurableLedger ledger = Ledgers.open(folder.path(), DutyKey.of(code));
        GateClock clock = GateClock.open(folder.path(), settings.clock());
        DutyEnd duty = new DutyEnd(folder, record, settings);
        Optional<String> over = endIfOver(record, clock, duty, ledger, settings);
        if (over.isPresent()) {
            return new Started.Over(over.get());
        }
        MusterServer server = MusterServer.start(settings, ledger);
        GateServer gate = new GateServer(server, ledger, folder, clock, record, duty);
        gate.desk.onChange(gate.news::release);
        gate.watcher.start();
        return new Started.Serving(gate);
    }

    /** A gate that does not serve just now: its settings, and its ledger, open. */
    public record Resting(Settings settings, DurableLedger ledger) {}

    /**
     * Opens a gate's folder without serving.
     *
     * @throws LedgerUnavailable also where the duty is over: a start ends it in order
     */
    public static Resting rest(Settings given, DutyCode code) throws LedgerUnavailable {
        GateFolder folder = new GateFolder(given.dataFolder());
        Optional<String> known = findOver(given);
        if (known.isPresent()) {
            throw new LedgerUnavailable(known.get(), null);
        }
        GateRecord record = folder.read();
        if (!GateClock.open(folder.path(), given.clock()).now().isBefore(record.until())) {
            throw new LedgerUnavailable(
                    "The duty of "
                            + record.node()
                            + " has ended. Start it once more with muster gate: what the hub lacks is"
                            + " then left as a file for it.",
                    null);
        }
        return new Resting(
                given.withPosting(record.posting()), Ledgers.open(folder.path(), DutyKey.of(code)));
    }

    /** Why the duty of this folder's gate is over; no code is needed to know it. */
    public static Optional<String> findOver(Settings settings) throws LedgerUnavailable {
        GateFolder folder = new GateFolder(settings.dataFolder());
        Optional<String> over = folder.findOver();
        if (over.isPresent()) {
            try {
                // where the power went just before
                DutyKey.destroy(folder.path());
            } catch (IOException e) {
                throw new LedgerUnavailable(
                        "The keys in "
                                + folder.path()
                                + " could not be destroyed ("
                                + e.getMessage()
                                + "). Delete operator.sealed there.",
                        e);
            }
        }
        return over;
    }

    /** Before anybody can sign in; the ledger is closed where it is over, or cannot be read. */
    private static Optional<String> endIfOver(
            GateRecord record,
            GateClock clock,
            DutyEnd duty,
            DurableLedger ledger,
            Settings settings)
            throws LedgerUnavailable {
        if (clock.now().isBefore(record.until())) {
            return Optional.empty();
        }
        Optional<String> over = Optional.empty();
        try (Office office = Office.open(ledger, record.node(), settings.clock(), settings.ids())) {
            Desk desk = office.openDesk(record.posting().operation());
            Optional<DutyEnd.Reason> reason = duty.find(desk.view(), clock.now(desk.horizon()));
            if (reason.isPresent()) {
                office.close();
                over = Optional.of(duty.end(reason.get(), ledger, desk));
            }
            return over;
        } catch (LedgerUnavailable e) {
            ledger.close();
            throw e;
        } finally {
            if (over.isPresent()) {
                ledger.close();
            }
        }
    }

    public MusterServer server() {
        return server;
    }

    /** Comes with a sentence when the duty is over; fails with one where it could not end. */
    public CompletableFuture<String> over() {
        return over;
    }

    private void watch() {
        try {
            while (!stopped) {
                Instant now = clock.now(desk.horizon());
                Optional<DutyEnd.Reason> reason = duty.find(desk.view(), now);
                if (reason.isPresent()) {
                    end(reason.get());
                    return;
                }
                noteUntil();
                if (news.tryAcquire(LOOK_SECONDS, TimeUnit.SECONDS)) {
                    news.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A start must know of a duty that was made longer before it reads the ledger. */
    private void noteUntil() {
        Instant until = duty.until(desk.view());
        if (!until.equals(record.until())) {
            record = record.until(until);
            try {
                folder.write(record);
            } catch (IOException e) {
                // the ledger says it too, and is asked where this one says that it is over
            }
        }
    }

    /** Whoever waits is told when all is closed. */
    private void end(DutyEnd.Reason reason) {
        CompletableFuture<String> ended = new CompletableFuture<>();
        server.close(() -> {
            try {
                ended.complete(duty.end(reason, ledger, desk));
            } catch (LedgerUnavailable e) {
                ended.completeExceptionally(e);
            }
        });
        ended.whenComplete((sentence, failed) -> {
            if (failed == null) {
                over.complete(sentence);
            } else {
                over.completeExceptionally(failed);
            }
        });
    }

    /** A duty that is just being ended is ended first. */
    @Override
    public void close() {
        stopped = true;
        news.release();
        try {
            watcher.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.close();
    }
}

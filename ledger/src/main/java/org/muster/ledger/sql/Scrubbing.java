package org.muster.ledger.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.OwnerOnly;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes destroyed keys out of what the database keeps beside its data, soon after and as often as
 * it takes: whoever reads just then must not be held up. A note in the folder says that some may be
 * left, so that a server that was killed goes on with it.
 *
 * <p>Threads: any number.
 */
final class Scrubbing implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Scrubbing.class);

    private static final Duration PAUSE = Duration.ofMillis(500);

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private static final String NOTE = "scrub.due";

    private final Database database;
    private final Path note;
    private final Object turn = new Object();
    private long owed;
    private long due;
    private long done;
    private boolean open = true;
    private @Nullable Thread worker;

    Scrubbing(Database database, Path folder) {
        this.database = database;
        this.note = folder.resolve(NOTE);
    }

    /** What a server that was killed left is done. */
    void resume() {
        if (Files.exists(note)) {
            begin();
        }
    }

    /**
     * Keys are destroyed while this is held, or not; closing it takes them out, in the background.
     */
    @FunctionalInterface
    interface Debt extends AutoCloseable {
        Debt NONE = () -> {};

        @Override
        void close();
    }

    /** To be held around what destroys keys: from here on a note says that some may be left. */
    Debt owe(boolean erases) throws LedgerUnavailable {
        if (!erases) {
            return Debt.NONE;
        }
        synchronized (turn) {
            try {
                OwnerOnly.makeFile(note);
            } catch (IOException e) {
                throw new LedgerUnavailable(
                        note + " cannot be written, and nobody is erased without it. Make room.",
                        e);
            }
            owed++;
        }
        return this::settle;
    }

    private void settle() {
        synchronized (turn) {
            owed--;
            begin();
        }
    }

    private void begin() {
        synchronized (turn) {
            due++;
            if (due - done == 1 && open) {
                worker = Thread.ofPlatform().daemon().name("ledger-scrubbing").start(this::run);
            }
        }
    }

    private void run() {
        while (true) {
            long now = awaitQuiet();
            boolean clean = tryOnce();
            synchronized (turn) {
                if (clean) {
                    // what came meanwhile is done in another round
                    done = now == due ? due : due - 1;
                    forget();
                }
                if (done == due || !open) {
                    turn.notifyAll();
                    return;
                }
                await(clean ? Duration.ZERO : PAUSE);
            }
        }
    }

    private void forget() {
        try {
            if (done == due && owed == 0) {
                Files.deleteIfExists(note);
            }
        } catch (IOException e) {
            LOG.warn("{} stays, so the next start takes keys out once more: {}", note, e);
        }
    }

    /** Many are often erased one after another, and once is enough for all of them. */
    private long awaitQuiet() {
        long end = System.nanoTime() + LONGEST.toNanos();
        synchronized (turn) {
            long seen = -1;
            while (seen != due && open && System.nanoTime() < end) {
                seen = due;
                await(PAUSE);
            }
            return due;
        }
    }

    private void await(Duration pause) {
        try {
            if (!pause.isZero()) {
                turn.wait(pause.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean tryOnce() {
        try {
            return database.scrub();
        } catch (SQLException | LedgerUnavailable e) {
            return false;
        }
    }

    /** Whether nothing is left to be done, or comes to be within a time. */
    boolean isDone(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        synchronized (turn) {
            while (done != due && System.nanoTime() < end) {
                turn.wait(Math.max(1, (end - System.nanoTime()) / 1_000_000));
            }
            return done == due;
        }
    }

    /**
     * What is due is tried once more and waited for, so that nothing writes behind whoever closed.
     */
    @Override
    public void close() {
        Thread last;
        synchronized (turn) {
            open = false;
            last = worker;
            turn.notifyAll();
        }
        try {
            if (last != null) {
                last.join(LONGEST);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

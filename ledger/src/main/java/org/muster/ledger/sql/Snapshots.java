package org.muster.ledger.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.muster.core.fact.FactId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Recorded;
import org.muster.ledger.LedgerUnavailable;

/**
 * Makes snapshots in time: while the server runs, and when it stops, so that it starts fast again.
 *
 * <p>A snapshot only saves time. Whatever is wrong with one, it is not used, and the ledger is read
 * instead; and one that could not be finished is as good as it goes.
 *
 * <p>Threads: any number.
 */
final class Snapshots implements AutoCloseable {
    /** Beyond its patience, closing waits this long for the frame that is being written. */
    private static final int GRACE_SECONDS = 5;

    /** With more facts that were hidden when it was made, a snapshot is made anew. */
    private static final int MOST_LATE = 2_000;

    private final SnapshotShelf shelf;
    private final Reader reader;
    private final SnapshotShelf.KeyStore keys;
    private final SnapshotHabit habit;
    private final Map<OperationId, Long> growth = new ConcurrentHashMap<>();
    private final Set<OperationId> worn = ConcurrentHashMap.newKeySet();
    private final ExecutorService background =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("ledger-snapshots").factory());
    private volatile long deadline = Long.MAX_VALUE;

    Snapshots(
            SnapshotShelf shelf, Reader reader, SnapshotShelf.KeyStore keys, SnapshotHabit habit) {
        this.shelf = shelf;
        this.reader = reader;
        this.keys = keys;
        this.habit = habit;
    }

    /** Counts what no snapshot holds yet, and has one made when it is worthwhile. */
    void grew(OperationId operation, long facts) {
        if (growth.merge(operation, facts, Long::sum) >= habit.whileRunning()) {
            growth.put(operation, 0L);
            inBackground(operation);
        }
    }

    /** So many facts lie beyond the snapshot, as a reading of all of them has found. */
    void lacks(OperationId operation, long facts) {
        growth.put(operation, 0L);
        grew(operation, facts);
        if (worn.contains(operation)) {
            inBackground(operation);
        }
    }

    /** Somebody was erased: the snapshot cannot be read any more, and is made anew in time. */
    void erased(OperationId operation) {
        if (shelf.discard(operation)) {
            growth.merge(operation, (long) habit.atTheEnd(), Long::sum);
        }
    }

    private void inBackground(OperationId operation) {
        try {
            background.execute(() -> {
                try {
                    extend(operation);
                } catch (SQLException | IOException | LedgerUnavailable | RuntimeException e) {
                    growth.merge(operation, habit.whileRunning() / 2, Long::sum); // later, then
                }
            });
        } catch (RejectedExecutionException e) {
            // It is being closed.
        }
    }

    /**
     * Gives the facts of the snapshot, as they can be read by now, and returns the position it
     * stands for, 0 for none.
     */
    long replay(OperationId operation, Consumer<Recorded> into) throws SQLException {
        Optional<SnapshotFile> file = shelf.find(operation);
        if (file.isEmpty()) {
            return 0;
        }
        AtomicLong late = new AtomicLong();
        long reached =
                file.get()
                        .read(
                                into,
                                hidden -> {
                                    Map<FactId, Recorded> read = reader.readLate(operation, hidden);
                                    late.addAndGet(read.size());
                                    return read;
                                });
        if (late.get() > MOST_LATE) {
            worn.add(operation);
        }
        return reached;
    }

    synchronized void extend(OperationId operation)
            throws SQLException, IOException, LedgerUnavailable {
        Optional<SnapshotFile> known = shelf.find(operation);
        if (known.isPresent() && !worn.contains(operation)) {
            try (SnapshotFile.Extension extension = known.get().extend()) {
                copy(operation, known.get().position(), extension);
            }
            return;
        }
        SnapshotShelf.Draft draft = shelf.draft(operation);
        try (SnapshotFile.Extension extension = draft.file().extend()) {
            copy(operation, 0, extension);
        }
        shelf.put(operation, draft, keys);
        worn.remove(operation);
    }

    private void copy(OperationId operation, long after, SnapshotFile.Extension extension)
            throws SQLException, IOException {
        try {
            reader.read(operation, after, extension::add, this::isTimeUp);
            extension.finish();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private boolean isTimeUp() {
        return deadline != Long.MAX_VALUE && System.nanoTime() - deadline > 0;
    }

    /** Brings up to date what is worthwhile, for as long as there is patience. */
    @Override
    public void close() {
        if (background.isShutdown()) {
            return;
        }
        deadline = System.nanoTime() + habit.patience().toNanos();
        growth.forEach((operation, facts) -> {
            if (facts >= habit.atTheEnd()) {
                inBackground(operation);
            }
        });
        background.shutdown();
        try {
            long most = habit.patience().toMillis() + 1000L * GRACE_SECONDS;
            if (!background.awaitTermination(most, TimeUnit.MILLISECONDS)) {
                background.shutdownNow();
            }
        } catch (InterruptedException e) {
            background.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}

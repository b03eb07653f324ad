package org.muster.server.reads;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.reads.LoggedRead;
import org.muster.ledger.reads.ReadEntry;
import org.muster.ledger.reads.ReadLog;
import org.muster.ledger.reads.ReadQuery;
import org.muster.server.Settings;
import org.muster.server.host.Office;
import org.springframework.stereotype.Component;

/**
 * Writes the log of reads. An answer waits until its row is in the database; rows that wait
 * together are written together. While the database cannot be written, answers go out and their
 * rows wait in memory; once that is full, nobody is shown a name.
 *
 * <p>Threads: any; one of its own writes.
 */
@Component
public final class ReadKeeper implements AutoCloseable {
    private static final int MOST_WAITING = 10_000;
    private static final int MOST_AT_ONCE = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration AGAIN = Duration.ofMillis(500);

    private final ReadLog log;
    private final Office office;
    private final Optional<ReadsOut> export;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(MOST_WAITING);
    private volatile @Nullable Trouble trouble;
    private volatile boolean closing;
    private @Nullable Thread writer;

    /** Since when the log cannot be written, and why. */
    public record Trouble(Instant since, String sentence) {}

    private record Waiting(ReadEntry entry, CountDownLatch written) {}

    ReadKeeper(ReadLog log, Office office, Settings settings) {
        this.log = log;
        this.office = office;
        this.export =
                settings.readsTo().map(address -> new ReadsOut(address, settings.node().value()));
    }

    /**
     * Keeps an entry: it is in the database when this returns, or waits for it while that cannot be
     * written. False when no more can wait: then nothing may be shown.
     */
    boolean keep(ReadEntry entry) {
        begin();
        Waiting waiting = new Waiting(entry, new CountDownLatch(1));
        if (!queue.offer(waiting)) {
            return false;
        }
        try {
            boolean unused =
                    trouble != null
                            || waiting.written.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            // it is written all the same
            Thread.currentThread().interrupt();
        }
        return true;
    }

    /** Finds entries, the latest first. */
    public List<LoggedRead> list(ReadQuery query) throws LedgerUnavailable {
        return log.list(query);
    }

    /** What is wrong with the log just now, if anything. */
    public Optional<Trouble> findTrouble() {
        return Optional.ofNullable(trouble);
    }

    /** Why the machine that is told each entry is not, if so. */
    public Optional<String> findUntold() {
        return export.flatMap(ReadsOut::findTrouble);
    }

    /** How many entries wait to be written. */
    public int countWaiting() {
        return queue.size();
    }

    /** How many entries wait for the machine that is told each of them; 0 where there is none. */
    public int countUntold() {
        return export.map(ReadsOut::countWaiting).orElse(0);
    }

    private synchronized void begin() {
        if (writer == null) {
            writer = Thread.ofPlatform().name("log-of-reads").daemon(true).start(this::write);
        }
    }

    private void write() {
        List<Waiting> batch = new ArrayList<>();
        try {
            while (!closing || !queue.isEmpty()) {
                Waiting first = queue.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    queue.drainTo(batch, MOST_AT_ONCE - 1);
                    append(batch);
                    batch.clear();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Until it is written; a server that stops tries once. */
    private void append(List<Waiting> batch) throws InterruptedException {
        List<ReadEntry> entries = batch.stream().map(Waiting::entry).toList();
        do {
            try {
                log.append(entries);
                trouble = null;
                batch.forEach(each -> each.written.countDown());
                export.ifPresent(out -> out.tell(entries));
                return;
            } catch (LedgerUnavailable | RuntimeException e) {
                Trouble before = trouble;
                Instant since = before == null ? office.now() : before.since();
                trouble = new Trouble(since, String.valueOf(e.getMessage()));
                batch.forEach(each -> each.written.countDown());
                Thread.sleep(AGAIN);
            }
        } while (!closing);
    }

    /** Writes what waits. */
    @Override
    public void close() throws InterruptedException {
        closing = true;
        Thread running;
        synchronized (this) {
            running = writer;
        }
        if (running != null) {
            running.join(Duration.ofSeconds(5));
        }
        if (export.isPresent()) {
            export.get().close();
        }
    }
}

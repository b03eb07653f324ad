package org.muster.server.reads;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.muster.ledger.reads.ReadEntry;

/**
 * Tells a machine of somebody else each entry that is in the log. While it cannot be reached
 * entries wait; beyond some thousands they are left out, and counted: the log itself has them. An
 * entry may come twice after a line broke.
 *
 * <p>Threads: any; one of its own sends.
 */
final class ReadsOut implements AutoCloseable {
    private static final int MOST_WAITING = 10_000;
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final ReadsAddress address;
    private final ReadsWay way;
    private final BlockingQueue<ReadEntry> queue = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Thread sender;
    private volatile String fault = "";
    private volatile long leftOut;
    private volatile boolean closing;

    ReadsOut(ReadsAddress address, String node) {
        this.address = address;
        this.way = address.way(node);
        this.sender =
                Thread.ofPlatform().name("log-of-reads-out").daemon(true).start(this::sendAll);
    }

    /** Called by one thread alone. */
    void tell(List<ReadEntry> entries) {
        for (ReadEntry entry : entries) {
            if (!queue.offer(entry)) {
                leftOut = leftOut + 1;
            }
        }
    }

    int countWaiting() {
        return queue.size();
    }

    /** Why the other machine does not get them, and how many it will not. */
    Optional<String> findTrouble() {
        if (fault.isEmpty() && leftOut == 0) {
            return Optional.empty();
        }
        return Optional.of(
                address + (fault.isEmpty() ? "" : ": " + fault) + "; not sent: " + leftOut);
    }

    private void sendAll() {
        List<ReadEntry> batch = new ArrayList<>();
        try {
            while (!closing || !queue.isEmpty()) {
                ReadEntry first = queue.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    queue.drainTo(batch, way.most() - 1);
                    untilSent(batch);
                    batch.clear();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            way.hangUp();
        }
    }

    private void untilSent(List<ReadEntry> batch) throws InterruptedException {
        while (true) {
            try {
                way.send(batch);
                fault = "";
                return;
            } catch (IOException | RuntimeException e) {
                // whatever it is: whoever sends must not end, or nobody would be told
                way.hangUp();
                fault = String.valueOf(e.getMessage());
                if (closing) {
                    return;
                }
                Thread.sleep(AGAIN);
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        closing = true;
        sender.join(Duration.ofSeconds(2));
        sender.interrupt();
    }
}

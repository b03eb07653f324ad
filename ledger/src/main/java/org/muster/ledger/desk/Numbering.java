package org.muster.ledger.desk;

import java.util.concurrent.locks.ReentrantLock;
import org.muster.core.fact.FactId;
import org.muster.core.fact.HybridClock;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.Stamp;

/**
 * A node's numbers and clock, shared by the desks of all its operations, since a node has one
 * chain. A desk holds the numbering while it writes a batch; when the write fails the numbers are
 * given back, so that the chain has no gap.
 *
 * <p>Threads: whoever holds {@link #take} until {@link #keep} or {@link #giveBack}.
 */
public final class Numbering {
    private final NodeId node;
    private final HybridClock clock;
    private final ReentrantLock held = new ReentrantLock();
    private long last;
    private long next;

    public Numbering(NodeId node, HybridClock clock, long last) {
        this.node = node;
        this.clock = clock;
        this.last = last;
        this.next = last;
    }

    NodeId node() {
        return node;
    }

    HybridClock clock() {
        return clock;
    }

    /**
     * Goes on after this number, since others have written to the node's chain. Waits for a batch
     * that is still being written.
     */
    public void continueAfter(long number) {
        held.lock();
        try {
            last = number;
            next = number;
        } finally {
            held.unlock();
        }
    }

    /** Learns of a stamp from elsewhere. */
    void saw(Stamp stamp) {
        held.lock();
        try {
            clock.saw(stamp);
        } finally {
            held.unlock();
        }
    }

    void take() {
        held.lock();
        next = last;
    }

    FactId nextId() {
        return new FactId(node, ++next);
    }

    Stamp nextStamp() {
        return clock.next();
    }

    void keep() {
        last = next;
        held.unlock();
    }

    void giveBack() {
        next = last;
        held.unlock();
    }
}

package org.muster.core.fact;

import java.time.Instant;
import java.time.InstantSource;

/**
 * A node's source of stamps: each later than the one before and than every stamp seen from
 * elsewhere, as close to the wall as that allows.
 *
 * <p>Threads: the one writer only.
 */
public final class HybridClock {
    private final NodeId node;
    private final InstantSource wall;
    private Stamp last;

    public HybridClock(NodeId node, InstantSource wall) {
        this.node = node;
        this.wall = wall;
        this.last = new Stamp(0, 0, node);
    }

    public Stamp next() {
        last = last.next(wall.instant(), node);
        return last;
    }

    /** Learns of a stamp from the ledger or another node. */
    public void saw(Stamp stamp) {
        if (stamp.compareTo(last) > 0) {
            last = stamp;
        }
    }

    public Instant now() {
        return wall.instant();
    }
}

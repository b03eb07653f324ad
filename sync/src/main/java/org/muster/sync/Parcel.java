package org.muster.sync;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.ledger.exchange.OpenKey;
import org.muster.ledger.exchange.Segment;

/**
 * What one node sends another in one go.
 *
 * @param serial its own number, by which the receiver says that it was taken
 * @param taken the serials of parcels of the receiver that the sender has taken, the latest ones
 * @param has up to which number the sender has each node's chain: what lies behind may be sent
 * @param asOf for each node, the moment up to which the sender has everything that it recorded,
 *     once what lies behind {@code has} has come; by the node's own wall
 * @param keys of persons whose names the receiver may read
 */
public record Parcel(
        NodeId from,
        OperationId operation,
        long serial,
        List<Long> taken,
        Map<NodeId, Long> has,
        Map<NodeId, Instant> asOf,
        List<Segment> segments,
        List<OpenKey> keys) {
    public Parcel {
        taken = List.copyOf(taken);
        has = Map.copyOf(has);
        asOf = Map.copyOf(asOf);
        segments = List.copyOf(segments);
        keys = List.copyOf(keys);
    }

    /** Whether it brings anything. */
    public boolean isEmpty() {
        return segments.isEmpty() && keys.isEmpty();
    }
}

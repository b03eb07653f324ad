package org.muster.sync;

import java.util.List;
import org.muster.core.fact.NodeId;
import org.muster.ledger.exchange.Taken;

/**
 * What became of a parcel.
 *
 * @param facts how many were new
 * @param notUnderstood how many were kept that only a newer Muster can read
 * @param keys how many keys of persons were new
 * @param refused segments that were put aside
 * @param waiting segments that need something that is not here yet; they will be sent again
 */
public record Receipt(
        NodeId from,
        int facts,
        int notUnderstood,
        int keys,
        List<RefusedSegment> refused,
        List<WaitingSegment> waiting) {

    public Receipt {
        refused = List.copyOf(refused);
        waiting = List.copyOf(waiting);
    }

    /** Whether anything in it was new. */
    public boolean isNews() {
        return facts + notUnderstood + keys > 0;
    }

    /** A segment that is not what its node signed. */
    public record RefusedSegment(NodeId node, long after, long until, Taken.Fault fault) {}

    /**
     * A segment that cannot be taken yet.
     *
     * @param have up to where the node's chain is here; it begins after a later number, or its node
     *     was not admitted as far as is known here
     */
    public record WaitingSegment(NodeId node, long after, long have, boolean unknownNode) {}
}

package org.muster.sync;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.exchange.Exchange;
import org.muster.ledger.exchange.Head;
import org.muster.ledger.exchange.Segment;

/**
 * The pieces of chains that go into one parcel.
 *
 * @param has up to which number the sender has each chain
 * @param reach up to which number the receiver has each, once it took them
 */
record Pieces(Map<NodeId, Long> has, List<Segment> segments, Map<NodeId, Long> reach) {
    /**
     * The bodies of the facts of one parcel, unpacked: with keys and what else goes along, a parcel
     * stays below 8 MB, whatever it has to tell.
     */
    static final long MOST_BYTES = 4L << 20;

    /** What lies behind {@code theyHave}, about so many facts of it. */
    static Pieces of(
            Exchange exchange,
            OperationId operation,
            NodeId self,
            NodeId to,
            Map<NodeId, Long> theyHave,
            int rows)
            throws LedgerUnavailable {
        Map<NodeId, Long> has = new HashMap<>();
        Map<NodeId, Long> reach = new HashMap<>(theyHave);
        List<Segment> segments = new ArrayList<>();
        int left = rows;
        long room = MOST_BYTES;
        Map<NodeId, Head> heads = exchange.heads();
        for (NodeId node : inOrder(heads, self)) {
            long end = heads.getOrDefault(node, Head.NONE).number();
            has.put(node, end);
            // its own chain is its own
            long after = node.equals(to) ? end : theyHave.getOrDefault(node, 0L);
            while (left > 0 && room > 0 && after < end) {
                Optional<Segment> segment = exchange.findAfter(operation, node, after, left, room);
                if (segment.isEmpty() || !fits(segment.get(), room, segments)) {
                    break;
                }
                segments.add(segment.get());
                left -= segment.get().links().size();
                room -= segment.get().bytes();
                after = segment.get().end().number();
            }
            reach.merge(node, after, Math::max);
        }
        return new Pieces(has, segments, reach);
    }

    /** What is too large to go with others goes alone. */
    private static boolean fits(Segment segment, long room, List<Segment> before) {
        return before.isEmpty() || segment.bytes() <= room;
    }

    /** Its own chain first, as admissions of others are in a hub's; then by name. */
    private static List<NodeId> inOrder(Map<NodeId, Head> heads, NodeId self) {
        return heads.keySet().stream()
                .sorted(
                        Comparator.comparing((NodeId node) -> !node.equals(self))
                                .thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}

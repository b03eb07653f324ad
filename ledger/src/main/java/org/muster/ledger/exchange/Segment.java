package org.muster.ledger.exchange;

import java.util.List;
import org.muster.core.fact.NodeId;

/**
 * A stretch of one node's chain, from the number behind {@code after} to the end, which the node
 * signed.
 */
public record Segment(NodeId node, long after, List<Link> links, SignedHead end) {
    /** How many bytes the bodies of its facts have. */
    public long bytes() {
        long bytes = 0;
        for (Link link : links) {
            if (link instanceof Link.Held(ChainRow row)) {
                bytes += row.body().length();
            }
        }
        return bytes;
    }

    public Segment {
        links = List.copyOf(links);
        long number = after;
        for (Link link : links) {
            if (link instanceof Link.Held(ChainRow row)
                    && (!row.node().equals(node) || row.number() != number + 1)) {
                throw new IllegalArgumentException(
                        row.id() + " cannot follow " + node + "#" + number);
            }
            number += link.count();
        }
        if (links.isEmpty() || !end.node().equals(node) || end.number() != number) {
            throw new IllegalArgumentException(
                    "the stretch of "
                            + node
                            + " ends at "
                            + number
                            + ", but its signature is for "
                            + end.node()
                            + "#"
                            + end.number());
        }
    }
}

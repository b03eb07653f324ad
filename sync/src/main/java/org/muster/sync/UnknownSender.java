package org.muster.sync;

import java.util.Map;
import org.muster.core.fact.NodeId;

/**
 * A parcel is from a node of which nothing is known here. Whoever knows that node may send along
 * what admitted it.
 */
public final class UnknownSender extends Damaged {
    private static final long serialVersionUID = 1L;

    private final transient Map<NodeId, Long> has;

    UnknownSender(NodeId sender, Map<NodeId, Long> has) {
        super("nobody knows its sender " + sender);
        this.has = Map.copyOf(has);
    }

    /** Up to which number this node has the chains of those whom it knows. */
    public Map<NodeId, Long> has() {
        return has;
    }
}

package org.muster.sync;

import java.net.URI;
import java.util.List;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.core.node.PublicKeys;

/**
 * Where a gate belongs: the operation, the hub that admitted it, and where that hub may be reached.
 *
 * @param addresses none where the gate meets its hub by files alone
 */
public record Posting(OperationId operation, NodeId hub, PublicKeys hubKeys, List<URI> addresses) {
    public Posting {
        addresses = List.copyOf(addresses);
    }
}

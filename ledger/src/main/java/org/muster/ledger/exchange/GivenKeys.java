package org.muster.ledger.exchange;

import java.time.Instant;
import java.util.List;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;

/**
 * Keys of persons that a node gave. None is relied on before it has opened something that the key's
 * own node sealed.
 */
public record GivenKeys(OperationId operation, NodeId by, Instant at, List<OpenKey> keys) {
    public GivenKeys {
        keys = List.copyOf(keys);
    }

    /** None, with a segment that came alone. */
    public static GivenKeys none(OperationId operation, NodeId by) {
        return new GivenKeys(operation, by, Instant.EPOCH, List.of());
    }
}

package org.muster.ledger.exchange;

import java.time.Instant;
import java.util.Arrays;
import org.muster.core.fact.NodeId;

/**
 * Something that was sent here and refused, kept as it came.
 *
 * @param from whom it claims to be of
 * @param reason a stable word, such as the name of a {@link Taken.Fault}
 */
public record Aside(NodeId from, long after, long until, String reason, Instant at, byte[] bytes) {
    @Override
    public boolean equals(Object other) {
        return other instanceof Aside aside
                && from.equals(aside.from)
                && after == aside.after
                && until == aside.until
                && reason.equals(aside.reason)
                && at.equals(aside.at)
                && Arrays.equals(bytes, aside.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}

package org.muster.ledger;

import java.util.Map;
import org.muster.core.fact.NodeId;

/** What a walk over the chains found. */
public sealed interface Verification {

    /**
     * Every row is as it was written. The heads are worth keeping elsewhere: rows cut off from the
     * end of a chain can only be seen by comparing with an earlier head.
     */
    record Intact(long facts, Map<NodeId, Head> heads) implements Verification {
        public Intact {
            heads = Map.copyOf(heads);
        }
    }

    /** The first row that is not as it was written. */
    record Broken(long position, String node, long number, Fault fault, String sentence)
            implements Verification {}

    /** The end of one node's chain: its last number and that row's hash in hexadecimal. */
    record Head(long number, String hash) {}

    /** What can be wrong with a row. */
    enum Fault {
        /** The row's contents do not give its hash. */
        HASH,
        /** Numbers are missing before it. */
        GAP,
        /** It stands in the wrong place, or does not follow on from the row before. */
        ORDER,
        /** It is intact but cannot be understood. */
        UNREADABLE
    }
}

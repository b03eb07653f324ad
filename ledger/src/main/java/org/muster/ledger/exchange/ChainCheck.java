package org.muster.ledger.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muster.core.node.PublicKeys;
import org.muster.ledger.keys.NodeKeys;

/** Checks a segment from its first link to its signature. Pure. */
public final class ChainCheck {
    private ChainCheck() {}

    /**
     * The end of the chain after each link.
     *
     * @param before the hash of the chain at {@link Segment#after()}
     */
    public static List<Head> ends(Segment segment, Hash before) {
        List<Head> ends = new ArrayList<>(segment.links().size());
        long number = segment.after();
        Hash hash = before;
        for (Link link : segment.links()) {
            number += link.count();
            hash =
                    switch (link) {
                        case Link.Held(ChainRow row) -> row.hashAfter(hash);
                        case Link.Withheld(long count, Hash after) -> after;
                    };
            ends.add(new Head(number, hash));
        }
        return ends;
    }

    /** What is wrong with it; empty where it is what its node signed. */
    public static Optional<Taken.Fault> findFault(
            Segment segment, List<Head> ends, PublicKeys keys) {
        SignedHead end = segment.end();
        if (!ends.getLast().hash().equals(end.hash())) {
            return Optional.of(Taken.Fault.CHAIN);
        }
        byte[] message = SignedHead.message(end.node(), end.number(), end.hash());
        return NodeKeys.isSigned(keys, message, end.signature())
                ? Optional.empty()
                : Optional.of(Taken.Fault.SIGNATURE);
    }
}

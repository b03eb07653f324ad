package org.muster.ledger.exchange;

import java.util.List;
import org.muster.core.fact.Recorded;

/** What became of a segment that was handed to a ledger. */
public sealed interface Taken {
    /**
     * It is durable.
     *
     * @param facts those that were new and that this Muster understands
     * @param notUnderstood how many were kept though this Muster cannot read them: a newer one can
     * @param keys what became of keys that could be tried on them
     */
    record Kept(List<Recorded> facts, int notUnderstood, TriedKeys keys) implements Taken {
        public Kept {
            facts = List.copyOf(facts);
        }
    }

    /** All of it was there already. */
    record Known() implements Taken {}

    /** What comes before it is not there; it can be sent again after that. */
    record TooEarly(long have) implements Taken {}

    /** It is not what its node signed, or not what its node signed before; nothing was stored. */
    record Refused(Fault fault) implements Taken {}

    /** Why a segment is refused. */
    enum Fault {
        /** The signature is not by the node's key: altered on the way, or forged. */
        SIGNATURE,
        /** The rows do not give the hash that was signed. */
        CHAIN,
        /**
         * The node signed two histories, which happens when a laptop is put back from an old copy.
         */
        FORK,
        /** A gate says who takes part or is erased, which only a server of the operation may. */
        NOT_ITS_TO_SAY
    }
}

package org.muster.ledger.exchange;

/** A piece of a chain. */
public sealed interface Link {
    /** How many numbers of the chain it covers. */
    long count();

    /** A fact. */
    record Held(ChainRow row) implements Link {
        @Override
        public long count() {
            return 1;
        }
    }

    /**
     * Facts that are none of the receiver's business, such as those of another operation: only how
     * many, and the hash of the last, so that the chain goes on.
     */
    record Withheld(long count, Hash after) implements Link {
        public Withheld {
            if (count < 1) {
                throw new IllegalArgumentException("at least one fact is withheld, not " + count);
            }
        }
    }
}

package org.muster.ledger.anchor;

/**
 * One chain of an anchor, held against what the ledger is now.
 *
 * @param now the number that the chain ends at now; 0 where there is none
 */
public record ComparedChain(AnchoredChain chain, Result result, long now) {

    /** What became of a chain since it was anchored. */
    public enum Result {
        /** It still runs through that row, and no row up to it was altered. */
        WHOLE,
        /** It ends before that row: it was cut off, or put back from an older back-up. */
        SHORTENED,
        /** It has another row there, or one before it was altered. */
        REWRITTEN,
        /** There is no such chain any more. */
        MISSING,
        /** The rows up to there are not here, or were not walked. */
        UNKNOWN
    }
}

package org.muster.ledger.anchor;

/**
 * How far one chain was.
 *
 * @param name the node, or the writer of the log of reads, whose chain it is
 * @param number of its last row, from 1
 * @param hash of that row, in hexadecimal
 */
public record AnchoredChain(Of of, String name, long number, String hash) {

    /** What the rows of a chain are. */
    public enum Of {
        /** Facts. */
        LEDGER,
        /** Entries of the log of reads. */
        READS
    }

    public AnchoredChain {
        if (number < 1 || !hash.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException(
                    "a chain ends at a number from 1 with a SHA-256 hash, not at "
                            + number
                            + " with '"
                            + hash
                            + "'");
        }
    }
}

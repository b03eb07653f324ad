package org.muster.ledger;

import java.time.Instant;

/**
 * What a server is in its hub just now.
 *
 * @param term the reign of the present holder of the pen; each is higher than the one before
 * @param holder where the holder of the pen is reached; empty where none is known
 * @param asOf by the database's clock: this server has seen all that was durable then
 * @param trouble what keeps this server from its work, in a sentence; empty where nothing does
 */
public record Standing(Role role, long term, String holder, Instant asOf, String trouble) {

    /** What a server does. */
    public enum Role {
        /** It holds the pen. */
        WRITER,
        /** Another holds it; this one reads, and hands commands over. */
        FOLLOWER,
        /** Nobody holds it, as far as this server sees. */
        WAITING,
        /** The database lacks what this server has seen in it: it neither writes nor follows. */
        PARTED
    }
}

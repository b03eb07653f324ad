package org.muster.server.reads;

import java.io.IOException;
import java.util.List;
import org.muster.ledger.reads.ReadEntry;

/**
 * How entries of the log of reads travel to somebody else's machine.
 *
 * <p>Threads: one.
 */
interface ReadsWay {
    /** How many go at once, at most. */
    int most();

    /**
     * Comes back when they are there, as far as that can be known.
     *
     * @throws IOException when they may not be: they are sent again
     */
    void send(List<ReadEntry> entries) throws IOException;

    /** Lets go of the line; the next sending makes another. */
    void hangUp();
}

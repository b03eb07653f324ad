package org.muster.ledger.reads;

import java.util.List;
import org.muster.ledger.LedgerUnavailable;

/**
 * Where the log of reads is kept: append-only, each row chained to the one before.
 *
 * <p>Threads: any number; rows are appended one batch after another.
 */
public interface ReadLog extends AutoCloseable {

    /** Appends all of it, or nothing when this throws. */
    void append(List<ReadEntry> batch) throws LedgerUnavailable;

    /** Finds entries, the latest first. */
    List<LoggedRead> list(ReadQuery query) throws LedgerUnavailable;

    @Override
    void close();
}

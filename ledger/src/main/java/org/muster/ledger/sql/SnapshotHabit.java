package org.muster.ledger.sql;

import java.time.Duration;

/**
 * When snapshots are made: after so many facts while the server runs, after so many when it stops,
 * and then for no longer than its patience.
 */
record SnapshotHabit(long whileRunning, long atTheEnd, Duration patience) {
    /** Reading 200,000 facts from the ledger takes about a second, reading 20,000 no time. */
    static final SnapshotHabit USUAL = new SnapshotHabit(200_000, 20_000, Duration.ofSeconds(5));
}

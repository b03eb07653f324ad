package org.muster.server.join;

import java.util.function.LongSupplier;

/**
 * Counts wrong tokens. Whoever has the right one is let through in any case: guessing is hopeless,
 * and a limit for all would let one shut out the others.
 *
 * <p>Threads: any.
 */
final class WrongTokens {
    private static final int MOST = 30;
    private static final long MINUTE_NANOS = 60_000_000_000L;

    private final LongSupplier nanos;
    private long since;
    private int count;

    WrongTokens(LongSupplier nanos) {
        this.nanos = nanos;
        this.since = nanos.getAsLong();
    }

    /** One more; whether there were too many within a minute. */
    synchronized boolean isTooMany() {
        long now = nanos.getAsLong();
        if (now - since > MINUTE_NANOS) {
            since = now;
            count = 0;
        }
        return ++count > MOST;
    }
}

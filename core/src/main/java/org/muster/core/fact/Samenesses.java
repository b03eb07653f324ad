package org.muster.core.fact;

import org.jspecify.annotations.Nullable;
import org.muster.core.sameness.Sameness;

/**
 * Keeps what was last read from an operation's record of who is who, since all its views read the
 * same record and it seldom grows. Threads: any; two may read it twice.
 */
final class Samenesses {
    private volatile @Nullable Read last;

    Read read(History log) {
        Read known = last;
        if (known == null || !known.isOf(log)) {
            known = new Read(log, Sameness.of(log));
            last = known;
        }
        return known;
    }

    void forget() {
        last = null;
    }

    /** What one state of the record says. */
    record Read(History log, Sameness sameness) {
        boolean isOf(History other) {
            return log.isSame(other);
        }
    }
}

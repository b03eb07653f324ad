package org.muster.core.closing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.muster.core.closing.ClosingFact.RetentionSet;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.View;
import org.muster.core.operation.OperationFact.PhaseChanged;
import org.muster.core.operation.Phase;

/**
 * How long the data of people are kept, and whether the clock runs: from when the operation was
 * closed, while it is.
 *
 * @param started when it was closed; empty while it is open
 */
public record Retention(
        int days, boolean hold, String basis, Recorded set, Optional<Instant> started) {

    /** Empty while nobody has said how long. */
    public static Optional<Retention> find(View view, OperationId operation) {
        Optional<Instant> started = Optional.empty();
        Optional<Recorded> set = Optional.empty();
        for (Recorded recorded : view.history(operation)) {
            if (recorded.fact() instanceof RetentionSet) {
                set = Optional.of(recorded);
            } else if (recorded.fact() instanceof PhaseChanged change) {
                started =
                        change.phase() == Phase.CLOSED
                                ? Optional.of(recorded.happened())
                                : Optional.empty();
            }
        }
        Optional<Instant> closed = started;
        return set.map(recorded -> of((RetentionSet) recorded.fact(), recorded, closed));
    }

    private static Retention of(RetentionSet set, Recorded recorded, Optional<Instant> started) {
        return new Retention(set.days(), set.hold(), set.basis(), recorded, started);
    }

    /** When the data are to be erased; empty while the clock stands, or they are held. */
    public Optional<Instant> findDue() {
        return hold ? Optional.empty() : started.map(at -> at.plus(Duration.ofDays(days)));
    }

    /** Whether the data should be erased by now. */
    public boolean isDue(Instant now) {
        return findDue().filter(due -> !now.isBefore(due)).isPresent();
    }
}

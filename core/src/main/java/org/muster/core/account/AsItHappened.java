package org.muster.core.account;

import java.util.Comparator;
import org.muster.core.fact.Dated;
import org.muster.core.fact.History;
import org.muster.core.fact.Recorded;

/**
 * A history in the order in which things were so. What was told late takes its place among what was
 * already known, so that an older word never overrides a newer one; of one moment, the fact that
 * was recorded later counts.
 */
final class AsItHappened {
    private AsItHappened() {}

    static Iterable<Recorded> order(History history) {
        Recorded last = null;
        for (Recorded recorded : history) {
            // what carries no date of its own happened when it was recorded: never out of order
            if (recorded.fact() instanceof Dated
                    && last != null
                    && recorded.happened().isBefore(last.happened())) {
                return history.stream().sorted(Comparator.comparing(Recorded::happened)).toList();
            }
            last = recorded;
        }
        return history;
    }

    /** Whether one fact comes before another in this order. */
    static boolean isBefore(Recorded first, Recorded second) {
        int order = first.happened().compareTo(second.happened());
        return order != 0 ? order < 0 : first.stamp().compareTo(second.stamp()) < 0;
    }
}

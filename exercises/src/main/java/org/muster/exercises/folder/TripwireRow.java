package org.muster.exercises.folder;

import java.time.Duration;
import java.util.List;
import org.muster.core.tripwire.TripwireCondition;
import org.muster.core.tripwire.TripwireProposal;

/**
 * One row of {@code tripwires.csv}: what is written down when the exercise begins, before anybody
 * knows how it goes on.
 *
 * @param needed how many signals it takes
 * @param within in how long a time
 */
public record TripwireRow(
        int line,
        String name,
        List<TripwireCondition> conditions,
        int needed,
        Duration within,
        TripwireProposal proposal,
        String text) {
    public TripwireRow {
        conditions = List.copyOf(conditions);
    }
}

package org.muster.planning.solve;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.muster.planning.model.Load;

/**
 * Parties of one kind that go the same way onto the same leg, and what they hold on the way.
 *
 * @param number tells it from others that are alike
 */
record Batch(
        int number,
        Kind kind,
        Departure leg,
        int parties,
        List<Ride> rides,
        List<Gates.Slot> slots) {
    Load load() {
        return kind.load().times(parties);
    }

    int souls() {
        return kind.souls() * parties;
    }

    int atTerminal() {
        return rides.isEmpty() ? kind.ready() : rides.getLast().arrives();
    }

    /** By identity: bookings are compared often, and kinds hold thousands of parties. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return number;
    }
}

package org.muster.planning.solve;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.muster.planning.model.Load;
import org.muster.planning.model.Party;

/**
 * Parties that are alike for planning: as large, as urgent, at one place, ready in one period, told
 * the same. A plan says how many of a kind go where; which of them is for naming.
 *
 * @param rank of their priority class, 0 first
 * @param ready second from which on they can set out, rounded up to a period
 * @param told the leg that they were told
 */
record Kind(
        int index,
        Load load,
        int rank,
        double weight,
        String place,
        int ready,
        Set<String> wishes,
        @Nullable String told,
        boolean pinned,
        List<Party> parties) {

    int souls() {
        return load.souls();
    }

    int count() {
        return parties.size();
    }

    /** Whether they may go on a leg, by their wishes and pins alone. */
    boolean mayTake(Departure leg) {
        return (wishes.isEmpty() || wishes.contains(leg.haven()))
                && (!pinned || leg.id().equals(told));
    }

    /** By identity: it is one of its outline, and holds thousands of parties. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return index;
    }
}

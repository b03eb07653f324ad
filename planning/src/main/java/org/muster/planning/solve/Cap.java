package org.muster.planning.solve;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * Limits that legs share and that no plan can pass: of those whom they concern, no more on the
 * first legs of a list than its limit for so many legs.
 *
 * @param who whom it concerns; it may ask for their place and when they are ready
 * @param places whether seats and stretchers are counted, and not souls
 * @param taken whether those whom the legs carry already count too
 * @param most by how many legs, less one, the limit of the first so many
 */
record Cap(List<Departure> legs, Predicate<Kind> who, boolean places, boolean taken, long[] most) {
    static final long NO_LIMIT = Long.MAX_VALUE;

    /** One limit, of all legs together. */
    static Cap together(
            List<Departure> legs, Predicate<Kind> who, boolean places, boolean taken, long limit) {
        long[] most = new long[legs.size()];
        Arrays.fill(most, NO_LIMIT);
        most[most.length - 1] = limit;
        return new Cap(legs, who, places, taken, most);
    }

    /** How much of each limit a draft's bookings take. */
    long[] used(Draft draft) {
        long[] used = new long[legs.size()];
        for (int i = 0; i < used.length; i++) {
            used[i] = i == 0 ? 0 : used[i - 1];
            for (Batch batch : draft.batches(legs.get(i))) {
                used[i] += who.test(batch.kind()) ? weight(batch.kind()) * batch.parties() : 0;
            }
        }
        return used;
    }

    long weight(Kind kind) {
        return places ? kind.load().seats() + kind.load().stretchers() : kind.souls();
    }
}

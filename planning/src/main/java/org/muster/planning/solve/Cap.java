package org.muster.planning.solve;

import java.util.List;
import java.util.function.Predicate;

/**
 * A limit that legs share and that no plan can pass: so many people at most on these legs, of those
 * whom it concerns.
 *
 * @param who whom it concerns; it may ask for their place and when they are ready
 * @param places whether seats and stretchers are counted, and not souls
 * @param taken whether those whom the legs carry already count too
 */
record Cap(List<Departure> legs, Predicate<Kind> who, boolean places, boolean taken, long limit) {

    /** How much of the limit a draft's bookings take. */
    long used(Draft draft) {
        long used = 0;
        for (Batch batch : draft.batches()) {
            if (who.test(batch.kind()) && legs.contains(batch.leg())) {
                used += weight(batch.kind()) * batch.parties();
            }
        }
        return used;
    }

    long weight(Kind kind) {
        return places ? kind.load().seats() + kind.load().stretchers() : kind.souls();
    }
}

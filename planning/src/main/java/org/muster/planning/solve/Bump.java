package org.muster.planning.solve;

import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Sees to it that nobody of a higher class is left for one of a lower class: whoever is left takes
 * the place of lower classes where that lets them go. Needed where people were booked before others
 * came: in a plan that is mended. Who is pinned keeps their place.
 */
final class Bump {
    private final Draft draft;
    private final BooleanSupplier stopped;

    Bump(Draft draft, BooleanSupplier stopped) {
        this.draft = draft;
        this.stopped = stopped;
    }

    /** Tells whether anybody lost a place; they may fit elsewhere. */
    boolean run() {
        boolean any = false;
        for (Kind kind : draft.outline().kinds()) {
            if (draft.left(kind) > 0 && !stopped.getAsBoolean()) {
                any |= makeRoom(kind);
            }
        }
        return any;
    }

    private boolean makeRoom(Kind kind) {
        boolean any = false;
        for (Departure leg : draft.outline().legs()) {
            if (draft.left(kind) == 0) {
                break;
            }
            if (draft.skies().flies(leg) && draft.outline().reaches(kind, leg)) {
                any |= makeRoom(kind, leg);
            }
        }
        return any;
    }

    private boolean makeRoom(Kind kind, Departure leg) {
        List<Batch> lower =
                draft.batches(leg).stream()
                        .filter(batch -> !batch.kind().pinned())
                        .filter(batch -> batch.kind().rank() > kind.rank())
                        .sorted(Comparator.comparingInt(batch -> batch.kind().index()))
                        .toList();
        if (lower.isEmpty()) {
            return false;
        }
        lower.forEach(draft::unbook);
        draft.book(kind, leg, draft.left(kind));
        int lost = 0;
        for (Batch batch : lower) {
            lost += batch.parties() - draft.book(batch.kind(), leg, batch.parties());
        }
        return lost > 0;
    }
}

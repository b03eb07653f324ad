package org.muster.planning.solve;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.muster.planning.model.Carrier.Fit;

/**
 * Fills legs in the order of their cut-offs, the first class first, the hardest to seat first
 * within a class; lets a leg fly that would carry somebody, in the fit that carries most. Needs no
 * engine.
 */
final class Greedy {
    private static final int USES = 16;

    private final Draft draft;
    private final BooleanSupplier stopped;
    private final Map<String, Waiting> waiting = new HashMap<>();

    Greedy(Draft draft, BooleanSupplier stopped) {
        this.draft = draft;
        this.stopped = stopped;
    }

    /** Books whoever has no booking yet, as far as there is room. */
    void fill() {
        for (Departure leg : draft.outline().legs()) {
            if (stopped.getAsBoolean()) {
                return;
            }
            if (draft.skies().flies(leg)) {
                fill(leg);
            } else {
                flyIfItHelps(leg);
            }
        }
    }

    /** Legs that fly in any case. */
    static void flyFixed(Draft draft) {
        for (Departure leg : draft.outline().legs()) {
            if (leg.leg().flown() && !draft.skies().flies(leg) && !leg.fits().isEmpty()) {
                Fit fit =
                        leg.fits().stream()
                                .filter(one -> draft.skies().canFly(leg, one))
                                .findFirst()
                                .orElse(leg.fits().getFirst());
                draft.flyAnyway(leg, fit);
            }
        }
    }

    private void flyIfItHelps(Departure leg) {
        Fit best = null;
        List<Integer> most = List.of();
        for (Fit fit : leg.fits()) {
            if (!draft.fly(leg, fit)) {
                continue;
            }
            fill(leg);
            List<Integer> carried = carried(leg);
            if (carried.stream().anyMatch(souls -> souls > 0)
                    && (best == null || isMore(carried, most))) {
                best = fit;
                most = carried;
            }
            draft.ground(leg);
        }
        if (best != null && draft.fly(leg, best)) {
            fill(leg);
        }
    }

    private void fill(Departure leg) {
        Outline outline = draft.outline();
        for (Kind kind : waiting(leg.terminal())) {
            int left = draft.left(kind);
            if (left > 0 && outline.reaches(kind, leg)) {
                draft.book(kind, leg, left);
            }
        }
    }

    /**
     * The kinds that can come to a terminal and are not all booked, in order; made anew at times.
     */
    private List<Kind> waiting(String terminal) {
        Waiting known = waiting.get(terminal);
        if (known == null || known.uses() > USES) {
            known =
                    new Waiting(
                            draft.outline().kinds().stream()
                                    .filter(kind -> draft.left(kind) > 0)
                                    .filter(kind ->
                                            draft.outline().soonest(kind, terminal)
                                                    < Integer.MAX_VALUE)
                                    .toList(),
                            0);
        }
        waiting.put(terminal, new Waiting(known.kinds(), known.uses() + 1));
        return known.kinds();
    }

    private record Waiting(List<Kind> kinds, int uses) {}

    /** Souls on a leg, class by class. */
    private List<Integer> carried(Departure leg) {
        int[] souls = new int[draft.outline().problem().policy().priorities().size()];
        for (Batch batch : draft.batches()) {
            if (batch.leg() == leg) {
                souls[batch.kind().rank()] += batch.souls();
            }
        }
        return Arrays.stream(souls).boxed().toList();
    }

    private static boolean isMore(List<Integer> one, List<Integer> other) {
        for (int rank = 0; rank < one.size(); rank++) {
            int compared = Integer.compare(one.get(rank), other.get(rank));
            if (compared != 0) {
                return compared > 0;
            }
        }
        return false;
    }
}

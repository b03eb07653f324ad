package org.muster.planning.solve;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.muster.planning.model.Carrier.Fit;

/**
 * Fills legs in the order of their cut-offs, the first class first, the hardest to seat first
 * within a class; lets a leg fly that would carry somebody, in the fit that carries most. Needs no
 * engine.
 */
final class Greedy {
    private static final int USES = 16;

    private final Draft draft;
    private final Weighing weighing;
    private final BooleanSupplier stopped;
    private final Map<String, Waiting> waiting = new HashMap<>();

    Greedy(Draft draft, Weighing weighing, BooleanSupplier stopped) {
        this.draft = draft;
        this.weighing = weighing;
        this.stopped = stopped;
    }

    /** Books whoever has no booking yet, as far as there is room. */
    void fill() {
        fill(draft.outline().legs());
    }

    /** The same, with the legs that are surest to be cleared before all others. */
    void fillSurestFirst() {
        draft.outline().legs().stream()
                .collect(
                        Collectors.groupingBy(
                                leg -> -leg.leg().clearance(), TreeMap::new, Collectors.toList()))
                .values()
                .forEach(this::fill);
    }

    private void fill(List<Departure> legs) {
        for (Departure leg : legs) {
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
        double most = 0;
        for (Fit fit : leg.fits()) {
            if (!draft.fly(leg, fit)) {
                continue;
            }
            fill(leg);
            double carried = carried(leg);
            if (carried > most) {
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
                                    .sorted(order())
                                    .toList(),
                            0);
        }
        waiting.put(terminal, new Waiting(known.kinds(), known.uses() + 1));
        return known.kinds();
    }

    /** Where people come early, gates are done before others come with those who came first. */
    private Comparator<Kind> order() {
        return draft.manner().early() ? Kinds.FIRST_COME : Kinds.HARDEST_FIRST;
    }

    private record Waiting(List<Kind> kinds, int uses) {}

    /** What a leg carries, as the weighing counts it. */
    private double carried(Departure leg) {
        double carried = 0;
        for (Batch batch : draft.batches(leg)) {
            carried += batch.souls() * weighing.of(draft.outline(), batch);
        }
        return carried;
    }

    /** How much a soul counts when it is asked in which fit a leg carries most. */
    enum Weighing {
        /** By class and by how long they have waited, an hour at least: nobody waits for ever. */
        LONGEST_WAIT {
            @Override
            double of(Outline outline, Batch batch) {
                int since = outline.soonest(batch.kind(), batch.leg().terminal());
                return batch.kind().weight() * Math.max(HOUR, batch.leg().cutOff() - since);
            }
        },
        /** The first class before all others. */
        FIRST_CLASS {
            @Override
            double of(Outline outline, Batch batch) {
                return Math.pow(MANY, -batch.kind().rank());
            }
        };

        private static final int HOUR = 3600;
        private static final double MANY = 100_000;

        abstract double of(Outline outline, Batch batch);
    }
}

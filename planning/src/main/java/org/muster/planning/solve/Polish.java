package org.muster.planning.solve;

import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.muster.planning.model.Carrier.Fit;
import org.muster.planning.model.Policy.Level;

/**
 * Betters a plan that is too large for one integer model: takes the legs of a stretch of time and
 * everybody on them out, lets the model seat them anew beside what stays, and keeps the outcome if
 * it is better.
 */
final class Polish {
    private static final int MOST_PAIRS = 8_000;
    private static final double SECONDS = 2;

    private final Draft draft;
    private final List<Goal> goals;
    private final BooleanSupplier stopped;

    /** A booking and a flight as they were. */
    private record Was(Departure leg, Fit fit, List<Batch> batches) {}

    Polish(Draft draft, List<Goal> goals, BooleanSupplier stopped) {
        this.draft = draft;
        this.goals = goals;
        this.stopped = stopped;
    }

    /** Once over the whole time, in stretches that overlap by half. */
    void run() {
        List<Departure> legs = draft.outline().legs();
        int from = 0;
        while (from < legs.size() && !stopped.getAsBoolean()) {
            int to = end(legs, from);
            again(legs.subList(from, to));
            from += Math.max(1, (to - from) / 2);
        }
    }

    /** As many legs as the model can be asked about at once. */
    private int end(List<Departure> legs, int from) {
        int to = from;
        long pairs = 0;
        Set<Kind> kinds = new HashSet<>();
        while (to < legs.size() && (pairs < MOST_PAIRS || to - from < 2)) {
            draft.batches(legs.get(to)).forEach(batch -> kinds.add(batch.kind()));
            to++;
            pairs = (long) kinds.size() * (to - from);
        }
        return to;
    }

    private void again(List<Departure> legs) {
        List<Was> before = take(legs);
        Set<Departure> open = new HashSet<>(legs);
        Seats seats = new Seats(draft.outline(), draft, open::contains, List.of());
        CpSolver solver = new CpSolver();
        long[] sums =
                sums(before.stream().flatMap(was -> was.batches().stream()).toList(), legs(before));
        if (solve(seats, solver, before, sums)) {
            seat(seats, solver);
            if (isBetter(sums(booked(legs), flying(legs)), sums)) {
                return;
            }
            take(legs);
        }
        putBack(before);
    }

    private boolean solve(Seats seats, CpSolver solver, List<Was> before, long[] sums) {
        for (int i = 0; i < goals.size(); i++) {
            if (goals.get(i).level() == Level.EXPOSURE) {
                seats.model().maximize(seats.sum(goals.get(i)));
                break;
            }
            seats.model().addGreaterOrEqual(seats.sum(goals.get(i)), sums[i]);
        }
        Map<Departure, Fit> flown = new HashMap<>();
        before.forEach(was -> flown.put(was.leg(), was.fit()));
        seats.hint(
                before.stream().flatMap(was -> was.batches().stream()).toList(),
                leg -> flown.containsKey(leg) ? flown.get(leg) : draft.skies().fit(leg));
        solver.getParameters()
                .setMaxTimeInSeconds(SECONDS)
                .setNumWorkers(2)
                .setCatchSigintSignal(false);
        try (Interrupting watching = new Interrupting(solver::stopSearch, stopped)) {
            CpSolverStatus status = solver.solve(seats.model());
            return status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
        }
    }

    private void seat(Seats seats, CpSolver solver) {
        for (List<Seats.Flight> ways : seats.flights()) {
            for (Seats.Flight flight : ways) {
                if (!draft.skies().flies(flight.leg()) && solver.booleanValue(flight.flies())) {
                    draft.fly(flight.leg(), flight.fit());
                }
            }
        }
        seats.pairs().stream()
                .filter(pair -> solver.value(pair.parties()) > 0)
                .sorted(Comparator.comparingInt((Seats.Pair pair) -> pair.leg().index()))
                .forEach(pair ->
                        draft.book(pair.kind(), pair.leg(), (int) solver.value(pair.parties())));
    }

    /** Takes legs and their people out; tells how it was. */
    private List<Was> take(List<Departure> legs) {
        List<Was> before = new ArrayList<>();
        for (Departure leg : legs) {
            Fit fit = draft.skies().fit(leg);
            if (fit == null) {
                continue;
            }
            before.add(new Was(leg, fit, List.copyOf(draft.batches(leg))));
            draft.ground(leg);
        }
        return before;
    }

    private void putBack(List<Was> before) {
        before.forEach(was -> draft.flyAnyway(was.leg(), was.fit()));
        for (Was was : before) {
            was.batches().forEach(draft::bookAgain);
        }
    }

    private List<Batch> booked(List<Departure> legs) {
        return legs.stream().flatMap(leg -> draft.batches(leg).stream()).toList();
    }

    private List<Departure> flying(List<Departure> legs) {
        return legs.stream().filter(draft.skies()::flies).toList();
    }

    private static List<Departure> legs(List<Was> before) {
        return before.stream().map(Was::leg).toList();
    }

    private long[] sums(List<Batch> batches, List<Departure> flying) {
        long[] sums = new long[goals.size()];
        for (int i = 0; i < sums.length; i++) {
            for (Batch batch : batches) {
                sums[i] += batch.parties() * goals.get(i).gain(batch.kind(), batch.leg());
            }
            for (Departure leg : flying) {
                sums[i] -= goals.get(i).price(leg);
            }
        }
        return sums;
    }

    private static boolean isBetter(long[] one, long[] other) {
        for (int i = 0; i < one.length; i++) {
            if (one[i] != other[i]) {
                return one[i] > other[i];
            }
        }
        return false;
    }
}

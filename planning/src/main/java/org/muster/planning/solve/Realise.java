package org.muster.planning.solve;

import com.google.ortools.sat.CpSolver;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes a plan of an integer model's answer: books what it says, then fills what is left. The
 * answer knows little of gates and convoys; so some of it may not be possible, and several ways of
 * dealing with that are tried.
 */
final class Realise {
    private final Draft kept;
    private final Seats seats;
    private final CpSolver solver;
    private final BooleanSupplier stopped;
    private final Map<Integer, List<Wish>> wishes;

    /** So many parties of a kind are to go on a leg. */
    private record Wish(Kind kind, Departure leg, int parties) {}

    Realise(Draft kept, Seats seats, CpSolver solver, BooleanSupplier stopped) {
        this.kept = kept;
        this.seats = seats;
        this.solver = solver;
        this.stopped = stopped;
        wishes =
                wishes().stream()
                        .sorted(Comparator.comparingInt(wish -> wish.kind().index()))
                        .collect(
                                Collectors.groupingBy(
                                        wish -> wish.leg().index(),
                                        TreeMap::new,
                                        Collectors.toList()));
    }

    private List<Wish> wishes() {
        List<Wish> all = new ArrayList<>();
        for (Seats.Pair pair : seats.pairs()) {
            int parties = (int) solver.value(pair.parties());
            if (parties > 0) {
                all.add(new Wish(pair.kind(), pair.leg(), parties));
            }
        }
        for (Batch batch : kept.batches()) {
            all.add(new Wish(batch.kind(), batch.leg(), batch.parties()));
        }
        return all;
    }

    /** The best plan that it finds; people travel as in the draft from which the model began. */
    Draft from(Draft from) {
        Draft best = make(from.anew(), false);
        for (Manner manner :
                Stream.of(from.manner(), Manner.LATE, Manner.EARLY).distinct().toList()) {
            Draft other = make(new Draft(from.outline(), manner), true);
            best = Order.isBetter(Worth.of(other), Worth.of(best)) ? other : best;
        }
        return best;
    }

    private Draft make(Draft draft, boolean othersInstead) {
        Greedy.flyFixed(draft);
        for (List<Seats.Flight> ways : seats.flights()) {
            for (Seats.Flight flight : ways) {
                if (solver.booleanValue(flight.flies())) {
                    settle(draft, flight);
                }
            }
        }
        wishes.values()
                .forEach(onLeg -> {
                    int missing = onLeg.stream().mapToInt(wish -> missing(draft, wish)).sum();
                    if (othersInstead) {
                        instead(draft, onLeg.getFirst().leg(), missing);
                    }
                });
        new Greedy(draft, Greedy.Weighing.LONGEST_WAIT, stopped).fillSurestFirst();
        return draft;
    }

    /** Books a wish and tells for how many souls that is impossible. */
    private static int missing(Draft draft, Wish wish) {
        int booked = draft.book(wish.kind(), wish.leg(), wish.parties());
        return (wish.parties() - booked) * wish.kind().souls();
    }

    /** Who can be there goes in place of those who cannot: these may be in time for a later leg. */
    private static void instead(Draft draft, Departure leg, int souls) {
        int left = souls;
        for (Kind kind : draft.outline().kinds()) {
            int wanted = Math.min(draft.left(kind), left / kind.souls());
            if (wanted > 0 && draft.outline().reaches(kind, leg)) {
                left -= draft.book(kind, leg, wanted) * kind.souls();
            }
        }
    }

    private static void settle(Draft draft, Seats.Flight flight) {
        if (draft.skies().flies(flight.leg())) {
            draft.ground(flight.leg());
            draft.flyAnyway(flight.leg(), flight.fit());
        } else {
            draft.fly(flight.leg(), flight.fit());
        }
    }
}

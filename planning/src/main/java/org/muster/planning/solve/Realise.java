package org.muster.planning.solve;

import com.google.ortools.sat.CpSolver;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Makes a plan of an integer model's answer: books what it says, then fills what is left. */
final class Realise {
    /** So many parties of a kind are to go on a leg. */
    record Wish(Kind kind, Departure leg, int parties) {}

    private Realise() {}

    static Draft of(Draft from, Draft kept, Seats seats, CpSolver solver, BooleanSupplier stopped) {
        Draft draft = from.anew();
        Greedy.flyFixed(draft);
        for (List<Seats.Flight> ways : seats.flights()) {
            for (Seats.Flight flight : ways) {
                if (solver.booleanValue(flight.flies())) {
                    settle(draft, flight);
                }
            }
        }
        List<Wish> wishes = new ArrayList<>();
        for (Seats.Pair pair : seats.pairs()) {
            int parties = (int) solver.value(pair.parties());
            if (parties > 0) {
                wishes.add(new Wish(pair.kind(), pair.leg(), parties));
            }
        }
        for (Batch batch : kept.batches()) {
            wishes.add(new Wish(batch.kind(), batch.leg(), batch.parties()));
        }
        wishes.sort(
                Comparator.comparingInt((Wish wish) -> wish.leg().index())
                        .thenComparingInt(wish -> wish.kind().index()));
        wishes.forEach(wish -> draft.book(wish.kind(), wish.leg(), wish.parties()));
        new Greedy(draft, Greedy.Weighing.LONGEST_WAIT, stopped).fill();
        return draft;
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

package org.muster.server.pages;

import java.util.List;
import java.util.OptionalInt;
import org.muster.core.movement.Leg;
import org.muster.core.request.Promised;

/** Seats of one leg beside the parties that could be offered them. */
public record OfferSheet(Leg leg, Promised promised, List<RequestsSheet.Row> parties, int inAll) {
    private static final int SHOWN = 300;

    static OfferSheet of(Visit visit, Leg leg) {
        List<RequestsSheet.Row> waiting =
                RequestsSheet.list(visit.view()).stream().filter(RequestsSheet.Row::waits).toList();
        return new OfferSheet(
                leg,
                Promised.of(visit.view(), leg),
                RequestsSheet.first(waiting, SHOWN),
                waiting.size());
    }

    /**
     * Seats that nobody sits on and nobody was promised; unknown where the leg's seats are. Below
     * zero it is overbooked. An infant that was promised a lap counts here, so it errs on the safe
     * side.
     */
    public OptionalInt free() {
        OptionalInt seats = leg.plan().capacities().seats();
        return seats.isEmpty()
                ? seats
                : OptionalInt.of(seats.getAsInt() - leg.load().seats() - promised.persons());
    }
}

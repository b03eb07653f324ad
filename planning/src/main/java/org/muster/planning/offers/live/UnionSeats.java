package org.muster.planning.offers.live;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.View;
import org.muster.core.gate.Laps;
import org.muster.core.movement.Leg;
import org.muster.core.movement.Load;
import org.muster.core.movement.Seating;
import org.muster.core.operation.OperationPlan;
import org.muster.core.request.RequestFact.SeatOffered;
import org.muster.planning.offers.UnionShare;

/**
 * A leg's seats by the Union's rule, which goes by what was offered; an infant on a lap takes no
 * seat from anybody.
 *
 * @param offered as of each offer: a nationality that a gate corrects later changes nothing of it
 * @param used by those aboard
 */
public record UnionSeats(UnionShare offered, UnionShare used) {

    public static UnionSeats of(View view, Leg leg, OperationPlan operation) {
        Map<PersonId, Seating> aboard = new LinkedHashMap<>();
        leg.aboard().forEach((person, seat) -> aboard.put(person, seat.seating()));
        return new UnionSeats(
                offered(view, leg, operation, false),
                new UnionShare(
                        Load.of(aboard.values()).seats(),
                        Wish.countOthers(view, aboard, operation.own()),
                        false));
    }

    static UnionShare offered(View view, Leg leg, OperationPlan operation, boolean required) {
        int offered = 0;
        int forOthers = 0;
        for (Recorded recorded : view.history(leg.id())) {
            if (recorded.fact() instanceof SeatOffered offer) {
                View then = view.asOf(recorded.stamp());
                LocalDate day = LocalDate.ofInstant(then.moment(), operation.zone());
                Map<PersonId, Seating> seats = Laps.expect(then, offer.members(), day);
                offered += Load.of(seats.values()).seats();
                forOthers += Wish.countOthers(then, seats, operation.own());
            }
        }
        return new UnionShare(offered, forOthers, required);
    }
}

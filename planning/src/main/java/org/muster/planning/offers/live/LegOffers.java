package org.muster.planning.offers.live;

import java.util.List;
import org.muster.planning.offers.Called;
import org.muster.planning.offers.Party;
import org.muster.planning.offers.Standing;
import org.muster.planning.offers.UnionShare;

/**
 * A leg's offers as they stand: who was called and may come yet, and what share of the seats that
 * were ever offered was for nationals of other states of the Union.
 *
 * @param declined how many parties that wait said no to this leg; they are not called for it again
 * @param aboardForOthers how many of those aboard are such nationals
 */
public record LegOffers(
        List<Called> called,
        List<Party> waiting,
        int declined,
        UnionShare share,
        int aboardForOthers) {
    public LegOffers {
        called = List.copyOf(called);
        waiting = List.copyOf(waiting);
    }

    public int parties(Standing standing) {
        return (int) called.stream().filter(one -> one.standing() == standing).count();
    }

    public int seats(Standing standing) {
        return called.stream()
                .filter(one -> one.standing() == standing)
                .mapToInt(one -> one.party().size().seats())
                .sum();
    }
}

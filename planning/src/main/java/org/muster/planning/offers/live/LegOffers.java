package org.muster.planning.offers.live;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.planning.offers.Called;
import org.muster.planning.offers.Party;
import org.muster.planning.offers.Standing;
import org.muster.planning.offers.UnionShare;

/**
 * A leg's offers as they stand: who was called and may come yet, and what share of the seats that
 * were ever offered was for nationals of other states of the Union.
 *
 * @param waiting those who may be called, and those who would come too late
 * @param late those of them who would come too late, however many they are
 * @param declined how many parties that wait said no to this leg; they are not called for it again
 * @param made how many offers were ever made on the leg
 * @param aboardForOthers how many of those aboard are such nationals
 * @param places where waiting parties are, by their names, where a way from there is known
 */
public record LegOffers(
        List<Called> called,
        List<Party> waiting,
        Late late,
        int declined,
        int made,
        UnionShare share,
        int aboardForOthers,
        Map<String, String> places) {
    public LegOffers {
        called = List.copyOf(called);
        waiting = List.copyOf(waiting);
        places = Map.copyOf(places);
    }

    /** Where a waiting party is; empty where no way from there is known. */
    public Optional<String> findPlace(Party party) {
        return Optional.ofNullable(places.get(party.id()));
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

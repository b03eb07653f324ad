package org.muster.server.costs;

import java.util.Optional;
import java.util.TreeMap;
import org.muster.core.cost.Assisted;
import org.muster.core.cost.CostBook;
import org.muster.core.cost.Pool;
import org.muster.core.cost.Share;
import org.muster.core.cost.Shares;
import org.muster.core.fact.View;
import org.muster.core.movement.Leg;
import org.muster.formats.mrz.NationalityFolding;

/**
 * A sum, those who share it, and the part of each state.
 *
 * @param leg the leg that it is about; empty for the operation as a whole
 */
public record Sharing(Optional<Leg> leg, Pool pool, Assisted assisted, Shares shares) {
    /** A claim goes to one state, whichever of its passports people carry. */
    private static final NationalityFolding FOLDING = NationalityFolding.britishTogether();

    public static Sharing ofLeg(View view, CostBook book, Leg leg) {
        return of(
                Optional.of(leg),
                book.pool(leg.id()),
                Assisted.ofLeg(view, leg.id(), Sharing::fold));
    }

    public static Sharing ofOperation(View view, CostBook book) {
        return of(Optional.empty(), book.pool(), Assisted.ofOperation(view, Sharing::fold));
    }

    private static Sharing of(Optional<Leg> leg, Pool pool, Assisted assisted) {
        return new Sharing(leg, pool, assisted, pool.shareAmong(assisted));
    }

    /** The code that a state is counted under. */
    public static String fold(String code) {
        return FOLDING.fold(code).counted();
    }

    public Optional<Share> findShare(String state) {
        return shares.list().stream().filter(share -> share.state().equals(state)).findFirst();
    }

    /** The codes as recorded, with how many of each, where they are not one and the same. */
    public String recorded(String state) {
        var codes = assisted.recorded().getOrDefault(state, new TreeMap<>());
        boolean plain = codes.size() == 1 && codes.containsKey(state);
        StringBuilder told = new StringBuilder();
        if (!plain && !state.isEmpty()) {
            codes.forEach((code, many) ->
                    told.append(told.isEmpty() ? "" : ", ").append(code).append(' ').append(many));
        }
        return told.toString();
    }
}

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
import org.muster.core.operation.OperationPlan;
import org.muster.formats.mrz.NationalityFolding;

/**
 * A sum, those who share it, and the part of each state.
 *
 * @param leg the leg that it is about; empty for the operation as a whole
 * @param own the code that the claiming state is counted under
 */
public record Sharing(Optional<Leg> leg, Pool pool, Assisted assisted, Shares shares, String own) {
    /** A claim goes to one state, whichever of its passports people carry. */
    private static final NationalityFolding FOLDING = NationalityFolding.britishTogether();

    public static Sharing ofLeg(View view, CostBook book, OperationPlan plan, Leg leg) {
        return of(
                Optional.of(leg),
                book.pool(leg.id()),
                Assisted.ofLeg(view, leg.id(), Sharing::fold),
                plan);
    }

    public static Sharing ofOperation(View view, CostBook book, OperationPlan plan) {
        return of(Optional.empty(), book.pool(), Assisted.ofOperation(view, Sharing::fold), plan);
    }

    private static Sharing of(Optional<Leg> leg, Pool pool, Assisted assisted, OperationPlan plan) {
        return new Sharing(leg, pool, assisted, pool.shareAmong(assisted), fold(plan.own().code()));
    }

    /**
     * The code that a recorded one is counted under; empty, as where nothing is recorded, for one
     * that says that the nationality is not known (ICAO 9303-3, {@code XXX}), and for the states
     * that are only on specimens of documents.
     */
    public static String fold(String code) {
        String counted = FOLDING.fold(code).counted();
        return switch (FOLDING.fold(counted).kind()) {
            case UNSPECIFIED, SPECIMEN -> "";
            case STATE, FORMER_STATE, ORGANISATION, STATELESS, REFUGEE, UNLISTED -> counted;
        };
    }

    public Optional<Share> findShare(String state) {
        return shares.list().stream().filter(share -> share.state().equals(state)).findFirst();
    }

    /** Why no claim is made for a share; empty where one is. */
    public Optional<NoClaim> whyNot(Share share) {
        if (share.isUnknown()) {
            return Optional.of(NoClaim.UNKNOWN);
        }
        if (share.state().equals(own)) {
            return Optional.of(NoClaim.OWN);
        }
        if (!isState(share.state())) {
            return Optional.of(NoClaim.NO_STATE);
        }
        return pool.currency().isEmpty() ? Optional.of(NoClaim.NO_CURRENCY) : Optional.empty();
    }

    private static boolean isState(String code) {
        return switch (FOLDING.fold(code).kind()) {
            case STATE, FORMER_STATE -> true;
            case ORGANISATION, STATELESS, REFUGEE, UNSPECIFIED, SPECIMEN, UNLISTED -> false;
        };
    }

    /** The codes as recorded, with how many of each, where they are not one and the same. */
    public String recorded(String state) {
        var codes = assisted.recorded().getOrDefault(state, new TreeMap<>());
        boolean plain = codes.size() == 1 && codes.containsKey(state);
        StringBuilder told = new StringBuilder();
        if (!plain) {
            codes.forEach((code, many) -> {
                if (!code.isEmpty()) {
                    told.append(told.isEmpty() ? "" : ", ").append(code).append(' ').append(many);
                }
            });
        }
        return told.toString();
    }
}

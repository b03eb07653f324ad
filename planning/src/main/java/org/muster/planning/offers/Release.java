package org.muster.planning.offers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How many seats nobody of ours will need, so that partners may have them: even if everybody were
 * called who can still be called in time, so many stay free with the confidence that was set.
 */
public record Release(int seats, double confidence) {
    public static final double CONFIDENCE = 0.95;

    /** Counts everybody who could be called now. */
    public static Release of(Situation situation, double confidence) {
        Notice notice = situation.notice();
        List<Called> all = new ArrayList<>(situation.called());
        for (Party party : situation.waiting()) {
            Optional<Instant> expires = notice.findExpiry(party);
            expires.ifPresent(until -> all.add(Called.now(party, until)));
        }
        int seats = situation.room().seats();
        Distribution needed = new Yield(situation.rates()).of(all, Measure.SEATS, seats + 1);
        return new Release(Math.max(0, seats - needed.quantile(confidence)), confidence);
    }
}

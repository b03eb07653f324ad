package org.muster.server.review;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.muster.core.fact.History;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Stamp;
import org.muster.core.fact.View;
import org.muster.core.fact.WhoIsWho;
import org.muster.core.review.Review;
import org.muster.core.sameness.Question;
import org.muster.ledger.desk.Desk;
import org.springframework.stereotype.Component;

/**
 * The queue of open questions of each operation as it is now.
 *
 * <p>Threads: any; two who ask at the same time may both order it, which does no harm.
 */
@Component
public final class Reviews {
    /** While nothing is recorded, offers end and children come of age all the same. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Map<OperationId, Kept> kept = new ConcurrentHashMap<>();
    private final Map<OperationId, Counted> counted = new ConcurrentHashMap<>();

    private record Kept(Stamp horizon, Instant moment, Review review) {
        boolean is(Stamp now, Instant moment) {
            return horizon.equals(now) && this.moment.plus(FRESH).isAfter(moment);
        }
    }

    /** As long as nothing was found or asked, the record of who is who is the very same. */
    private record Counted(History record, int open) {}

    public Review now(Desk desk, ZoneId zone) {
        Stamp horizon = desk.horizon();
        View view = desk.view(horizon);
        Kept before = kept.get(desk.operation());
        if (before != null && before.is(horizon, view.moment())) {
            return before.review();
        }
        Kept fresh = new Kept(horizon, view.moment(), Review.of(view, zone));
        kept.put(desk.operation(), fresh);
        return fresh.review();
    }

    /** How many questions are open; quick enough for every page. */
    public int countOpen(Desk desk, View view) {
        History record = view.recorded(WhoIsWho.RECORD);
        if (record.isEmpty()) {
            return 0;
        }
        Counted before = counted.get(desk.operation());
        if (before != null && before.record() == record) {
            return before.open();
        }
        Counted fresh = new Counted(record, Question.listOpen(view).size());
        counted.put(desk.operation(), fresh);
        return fresh.open();
    }
}

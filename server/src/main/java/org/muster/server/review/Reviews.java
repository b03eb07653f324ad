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
import org.muster.core.review.Consequences;
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
    /** Legs leave, offers end and children come of age: so often everybody is read again. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Map<OperationId, Kept> kept = new ConcurrentHashMap<>();
    private final Map<OperationId, Counted> counted = new ConcurrentHashMap<>();

    /** {@code since} is when the consequences were last read for everybody. */
    private record Kept(Stamp horizon, Instant since, Consequences consequences, Review review) {
        boolean isFresh(Instant moment) {
            return since.plus(FRESH).isAfter(moment);
        }
    }

    /** As long as nothing was found or asked, the record of who is who is the very same. */
    private record Counted(History record, int open) {}

    public Review now(Desk desk, ZoneId zone) {
        Stamp horizon = desk.horizon();
        View view = desk.view(horizon);
        Kept before = kept.get(desk.operation());
        boolean fresh = before != null && before.isFresh(view.moment());
        if (fresh && before.horizon().equals(horizon)) {
            return before.review();
        }
        Consequences consequences =
                fresh ? before.consequences().soonAfter(view) : Consequences.of(view, zone);
        Review review = Review.of(view, consequences);
        Instant since = fresh ? before.since() : view.moment();
        kept.put(desk.operation(), new Kept(horizon, since, consequences, review));
        return review;
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

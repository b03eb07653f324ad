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
        static Kept fresh(Stamp horizon, View view, ZoneId zone) {
            Consequences all = Consequences.of(view, zone);
            return new Kept(horizon, view.moment(), all, Review.of(view, all));
        }

        boolean isFresh(Instant moment) {
            return since.plus(FRESH).isAfter(moment);
        }

        Kept at(Stamp now, View view) {
            if (horizon.equals(now)) {
                return this;
            }
            Consequences later = consequences.soonAfter(view);
            return new Kept(now, since, later, Review.of(view, later));
        }
    }

    /** As long as nothing was found or asked, the record of who is who is the very same. */
    private record Counted(History record, int open) {}

    public Review now(Desk desk, ZoneId zone) {
        Stamp horizon = desk.horizon();
        View view = desk.view(horizon);
        Kept known = kept.get(desk.operation());
        Kept now =
                known != null && known.isFresh(view.moment())
                        ? known.at(horizon, view)
                        : Kept.fresh(horizon, view, zone);
        kept.put(desk.operation(), now);
        return now.review();
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

package org.muster.server.campaigns;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.muster.core.campaign.Silence;
import org.muster.core.fact.OperationId;
import org.muster.ledger.desk.Desk;
import org.springframework.stereotype.Component;

/**
 * Who waits without word, looked for again when the last look is some seconds old: it is about
 * hours, and the rooms of a large operation ask all the time.
 *
 * <p>Threads: any.
 */
@Component
public final class Silences {
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final Map<OperationId, Look> looks = new ConcurrentHashMap<>();

    /** What was seen, when, and how many facts there were. */
    private record Look(Silence silence, long nanos, long size) {}

    public Silence of(Desk desk) {
        return looks.compute(
                        desk.operation(),
                        (id, last) -> last != null && isFresh(last, desk) ? last : look(desk))
                .silence();
    }

    private static boolean isFresh(Look look, Desk desk) {
        boolean same = look.size() == desk.size();
        Duration age = Duration.ofNanos(System.nanoTime() - look.nanos());
        return age.compareTo(same ? FRESH.multipliedBy(3) : FRESH) < 0;
    }

    private static Look look(Desk desk) {
        long size = desk.size();
        return new Look(Silence.of(desk.view(), desk.operation()), System.nanoTime(), size);
    }
}

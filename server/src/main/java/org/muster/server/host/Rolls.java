package org.muster.server.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Stamp;
import org.muster.core.fact.View;
import org.muster.core.roll.Roll;
import org.muster.ledger.desk.Desk;
import org.springframework.stereotype.Component;

/**
 * The roll of each operation, made soon after its desk opens and kept in step: whoever reads it
 * sees all that was durable when the reading began, and nothing later.
 *
 * <p>Threads: any.
 */
@Component
public final class Rolls {
    private static final int MANY = 20_000;

    private final Map<OperationId, Kept> kept = new ConcurrentHashMap<>();

    /** So that the first who looks need not wait for it; whoever is earlier makes it themselves. */
    void prepare(Desk desk) {
        var unused = of(desk).read((roll, view) -> roll.figures());
    }

    /**
     * Reads the roll with the very view that it says the same as. Readings take turns: be quick.
     */
    public <T> T read(Desk desk, BiFunction<Roll, View, T> reading) {
        return of(desk).read(reading);
    }

    private Kept of(Desk desk) {
        return kept.computeIfAbsent(desk.operation(), id -> new Kept(desk));
    }

    /** One roll, and the facts that it has yet to take in. */
    private static final class Kept {
        private final Desk desk;
        private final List<Recorded> news = new ArrayList<>();
        private final Roll roll;
        private Stamp upTo;

        Kept(Desk desk) {
            this.desk = desk;
            // first listen, then read: a fact that comes meanwhile is taken in twice, never missed
            desk.onFacts(this::note);
            this.upTo = desk.horizon();
            this.roll = Roll.of(desk.view(upTo));
        }

        private void note(List<Recorded> facts) {
            int waiting;
            synchronized (news) {
                news.addAll(facts);
                waiting = news.size();
            }
            if (waiting >= MANY && waiting - facts.size() < MANY) {
                // nobody looks just now; whoever does next should not wait for a busy hour
                Thread.startVirtualThread(() -> read((roll, view) -> waiting));
            }
        }

        synchronized <T> T read(BiFunction<Roll, View, T> reading) {
            List<Recorded> now;
            synchronized (news) {
                now = List.copyOf(news);
                news.clear();
            }
            for (Recorded recorded : now) {
                if (recorded.stamp().compareTo(upTo) > 0) {
                    upTo = recorded.stamp();
                }
            }
            View view = desk.view(upTo);
            roll.update(view, now);
            return reading.apply(roll, view);
        }
    }
}

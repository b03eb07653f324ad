package org.muster.server.host;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Subject;
import org.muster.identity.search.DeskSearch;
import org.muster.ledger.desk.Desk;
import org.springframework.stereotype.Component;

/**
 * The index of persons of each operation, built when somebody first searches and kept in step with
 * the desk: a search sees everything that was durable when it began.
 *
 * <p>Threads: any.
 */
@Component
public final class Searches implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Map<OperationId, Kept> kept = new ConcurrentHashMap<>();

    Searches(Office office) {
        office.onDesk(desk ->
                Thread.ofPlatform()
                        .name("index-" + desk.operation())
                        .daemon(true)
                        .start(() -> of(desk)));
    }

    /** Persons who fit what was typed, best first. */
    public List<DeskSearch.Found> find(Desk desk, String typed, int limit) {
        Kept index = of(desk);
        index.catchUp();
        return index.search.find(typed, limit);
    }

    @Override
    public void close() {
        kept.values().forEach(Kept::close);
    }

    private Kept of(Desk desk) {
        return kept.computeIfAbsent(desk.operation(), id -> new Kept(desk));
    }

    /** One index, and the persons about whom something was recorded since it was last in step. */
    private static final class Kept {
        private final Desk desk;
        private final DeskSearch search;
        private final Set<PersonId> changed = ConcurrentHashMap.newKeySet();
        private final Thread keeper;

        Kept(Desk desk) {
            this.desk = desk;
            // first listen, then read: a person changed meanwhile is indexed twice, never missed
            desk.onFacts(this::note);
            this.search = DeskSearch.over(desk.view());
            this.keeper = Thread.ofVirtual().start(this::keepUp);
        }

        /** So that the first search after a busy hour does not pay for all of it. */
        private void keepUp() {
            try {
                while (true) {
                    Thread.sleep(PAUSE);
                    catchUp();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        synchronized void close() {
            keeper.interrupt();
            search.close();
        }

        private void note(List<Recorded> facts) {
            for (Recorded recorded : facts) {
                if (DeskSearch.concerns(recorded.fact())) {
                    for (Subject subject : recorded.fact().subjects()) {
                        if (subject instanceof PersonId person) {
                            changed.add(person);
                        }
                    }
                }
            }
        }

        synchronized void catchUp() {
            if (changed.isEmpty()) {
                return;
            }
            Set<PersonId> now = Set.copyOf(changed);
            changed.removeAll(now);
            search.update(desk.view(), now);
        }
    }
}

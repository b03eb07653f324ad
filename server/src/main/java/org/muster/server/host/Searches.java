package org.muster.server.host;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Subject;
import org.muster.core.fact.View;
import org.muster.identity.search.DeskSearch;
import org.muster.ledger.desk.Desk;
import org.springframework.stereotype.Component;

/**
 * The index of persons of each operation, made when its desk opens and kept in step with the desk:
 * a search sees everything that was durable when it began. Making it takes some seconds where there
 * are very many persons; who searches meanwhile is told how far it is.
 *
 * <p>Threads: any.
 */
@Component
public final class Searches implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** A search may wait this long for an index that is nearly made. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Map<OperationId, Kept> kept = new ConcurrentHashMap<>();

    /** Makes the index, as whoever searches first would have to. */
    void prepare(Desk desk) {
        var unused = of(desk);
    }

    /** Persons who fit what was typed, best first; or that the index is still being made. */
    public Result find(Desk desk, String typed, int limit) {
        Kept index = of(desk);
        Optional<DeskSearch> made = index.await();
        if (made.isEmpty()) {
            return new Result.NotYet(index.percent());
        }
        index.catchUp(made.get());
        return new Result.Hits(made.get().find(typed, limit));
    }

    /** What a search gives. */
    public sealed interface Result {
        /** Who fits, best first. */
        record Hits(List<DeskSearch.Found> found) implements Result {
            public Hits {
                found = List.copyOf(found);
            }
        }

        /** The index is being made, and is so far. */
        record NotYet(int percent) implements Result {}
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
        private final Set<PersonId> changed = ConcurrentHashMap.newKeySet();
        private final CompletableFuture<DeskSearch> made = new CompletableFuture<>();
        private final LongAdder read = new LongAdder();
        private final Thread keeper;
        private volatile long persons;

        Kept(Desk desk) {
            this.desk = desk;
            // first listen, then read: a person changed meanwhile is indexed twice, never missed
            desk.onFacts(this::note);
            this.keeper =
                    Thread.ofPlatform()
                            .name("index-" + desk.operation())
                            .daemon(true)
                            .start(this::keep);
        }

        private void keep() {
            try {
                View view = desk.view();
                persons = view.persons().count();
                made.complete(DeskSearch.over(view, read::increment));
                keepUp(made.join());
            } catch (RuntimeException | Error e) {
                made.completeExceptionally(e);
                throw e;
            }
        }

        /** So that the first search after a busy hour does not pay for all of it. */
        private void keepUp(DeskSearch search) {
            try {
                while (true) {
                    Thread.sleep(PAUSE);
                    catchUp(search);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        Optional<DeskSearch> await() {
            try {
                return Optional.of(made.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
            } catch (TimeoutException e) {
                return Optional.empty();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            } catch (java.util.concurrent.ExecutionException e) {
                throw new IllegalStateException("the index of persons could not be made", e);
            }
        }

        int percent() {
            return persons == 0 ? 0 : (int) Math.min(99, 100 * read.sum() / persons);
        }

        synchronized void close() {
            keeper.interrupt();
            made.thenAccept(DeskSearch::close);
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

        synchronized void catchUp(DeskSearch search) {
            if (changed.isEmpty()) {
                return;
            }
            Set<PersonId> now = Set.copyOf(changed);
            changed.removeAll(now);
            search.update(desk.view(), now);
        }
    }
}

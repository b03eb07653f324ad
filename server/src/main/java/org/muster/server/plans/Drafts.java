package org.muster.server.plans;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.muster.core.fact.OperationId;
import org.muster.ledger.desk.Desk;
import org.springframework.stereotype.Component;

/**
 * The alternatives of each operation and the one search that may run for it. All of it is in
 * memory: a restart forgets it, adopted plans are facts.
 *
 * <p>Threads: any.
 */
@Component
public final class Drafts implements AutoCloseable {
    /** More than anybody holds against each other. */
    public static final int MOST = 12;

    private final Map<OperationId, Shelf> shelves = new ConcurrentHashMap<>();

    private final Readings readings;
    private final List<Forgotten> forgotten = new CopyOnWriteArrayList<>();

    /** Hears of an alternative that nobody wants to know anything of any more. */
    public interface Forgotten {
        void hear(OperationId operation, int number);
    }

    public Drafts(Readings readings) {
        this.readings = readings;
    }

    private static final class Shelf {
        private final TreeMap<Integer, Draft> drafts = new TreeMap<>();
        private int last;
        private @Nullable Draft running;
        private final Turns turns = new Turns();

        /** Whether a search goes on that nobody asked to stop. */
        boolean isBusy() {
            return running != null && running.isRunning() && !running.isAskedToStop();
        }
    }

    public List<Draft> list(OperationId operation) {
        Shelf shelf = of(operation);
        synchronized (shelf) {
            return new ArrayList<>(shelf.drafts.values());
        }
    }

    public Optional<Draft> find(OperationId operation, int number) {
        Shelf shelf = of(operation);
        synchronized (shelf) {
            return Optional.ofNullable(shelf.drafts.get(number));
        }
    }

    /**
     * A further alternative; empty when there are as many as may be.
     *
     * @param limit how long a search for its plan may take
     */
    public Optional<Draft> begin(Desk desk, String name, List<WhatIf> changes, Duration limit) {
        Shelf shelf = of(desk.operation());
        Asked asked = readings.read(desk, changes);
        synchronized (shelf) {
            if (shelf.drafts.size() >= MOST) {
                return Optional.empty();
            }
            Draft draft = new Draft(++shelf.last, name, changes, asked, limit);
            shelf.drafts.put(draft.number(), draft);
            return Optional.of(draft);
        }
    }

    /** The same alternative with other changes, read anew from what is known now, not solved. */
    public Draft change(Desk desk, Draft draft, List<WhatIf> changes) {
        draft.stop();
        Shelf shelf = of(desk.operation());
        Draft changed =
                new Draft(
                        draft.number(),
                        draft.name(),
                        changes,
                        readings.read(desk, changes),
                        draft.limit());
        synchronized (shelf) {
            shelf.drafts.replace(draft.number(), changed);
        }
        return changed;
    }

    /** Begins to search, for as long as it was said before. */
    public boolean solve(Desk desk, int number) {
        return solve(desk, number, Optional.empty());
    }

    /**
     * Begins to search; answers whether it does, which it does not while another search runs.
     *
     * @param limit for how long; empty: as long as it was said before
     */
    public boolean solve(Desk desk, int number, Optional<Duration> limit) {
        Shelf shelf = of(desk.operation());
        Draft draft;
        synchronized (shelf) {
            Draft known = shelf.drafts.get(number);
            if (known == null || shelf.isBusy()) {
                return false;
            }
            // what is known may have moved on since the alternative was made
            draft =
                    new Draft(
                            number,
                            known.name(),
                            known.changes(),
                            readings.read(desk, known.changes()),
                            limit.orElse(known.limit()));
            draft.begin();
            shelf.drafts.put(number, draft);
            shelf.running = draft;
            shelf.turns.take("plan-" + desk.operation(), draft::search, draft::fail);
        }
        return true;
    }

    /** The search that runs, if one does. */
    public Optional<Draft> findRunning(OperationId operation) {
        Shelf shelf = of(operation);
        synchronized (shelf) {
            return Optional.ofNullable(shelf.running).filter(Draft::isRunning);
        }
    }

    public void stop(OperationId operation, int number) {
        find(operation, number).ifPresent(Draft::stop);
    }

    public void forget(OperationId operation, int number) {
        stop(operation, number);
        Shelf shelf = of(operation);
        synchronized (shelf) {
            shelf.drafts.remove(number);
        }
        forgotten.forEach(one -> one.hear(operation, number));
    }

    /** From now on {@code one} is told of each alternative that is forgotten. */
    public void tell(Forgotten one) {
        forgotten.add(one);
    }

    private Shelf of(OperationId operation) {
        return shelves.computeIfAbsent(operation, id -> new Shelf());
    }

    @Override
    public void close() {
        shelves.values()
                .forEach(shelf -> {
                    synchronized (shelf) {
                        shelf.drafts.values().forEach(Draft::stop);
                    }
                });
    }
}

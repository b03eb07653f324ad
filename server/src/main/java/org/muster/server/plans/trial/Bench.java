package org.muster.server.plans.trial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.muster.core.fact.OperationId;
import org.muster.server.plans.Drafts;
import org.muster.server.plans.Turns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work of one kind: one at a time for each operation, the last of each plan kept. */
final class Bench<R> {
    private static final Logger LOG = LoggerFactory.getLogger(Bench.class);

    /** As many as there may be alternatives, and the plan in force. */
    private static final int MOST = Drafts.MOST + 1;

    private final String name;
    private final Map<OperationId, Place<R>> places = new ConcurrentHashMap<>();

    private static final class Place<R> {
        private final Map<Integer, Work<R>> works = new LinkedHashMap<>();
        private final Turns turns = new Turns();

        /** Work that goes on and that nobody asked to stop. */
        Optional<Work<R>> busy() {
            return works.values().stream()
                    .filter(work -> work.isRunning() && !work.isAskedToStop())
                    .findFirst();
        }
    }

    Bench(String name) {
        this.name = name;
    }

    /** Begins, unless other work goes on: then that is answered. */
    Optional<Work<R>> begin(OperationId operation, Subject subject, Consumer<Work<R>> body) {
        Place<R> place = at(operation);
        synchronized (place) {
            Optional<Work<R>> busy = place.busy();
            if (busy.isPresent()) {
                return busy;
            }
            Work<R> work = new Work<>(subject);
            place.works.remove(subject.number());
            place.works.put(subject.number(), work);
            if (place.works.size() > MOST) {
                place.works.remove(place.works.keySet().iterator().next());
            }
            place.turns.take(name + "-" + operation, () -> run(work, body), work::end);
            return Optional.empty();
        }
    }

    private static <R> void run(Work<R> work, Consumer<Work<R>> body) {
        try {
            body.accept(work);
        } catch (RuntimeException e) {
            LOG.error("work on the plan {} failed", work.subject().number(), e);
            work.fail(String.valueOf(e.getMessage()));
        } finally {
            work.end();
        }
    }

    Optional<Work<R>> find(OperationId operation, int number) {
        Place<R> place = at(operation);
        synchronized (place) {
            return Optional.ofNullable(place.works.get(number));
        }
    }

    /** What goes on for a plan that is forgotten is asked to stop. */
    void forget(OperationId operation, int number) {
        Place<R> place = at(operation);
        synchronized (place) {
            Work<R> work = place.works.remove(number);
            if (work != null) {
                work.stop();
            }
        }
    }

    void close() {
        places.values()
                .forEach(place -> {
                    List<Work<R>> all;
                    synchronized (place) {
                        all = new ArrayList<>(place.works.values());
                    }
                    all.forEach(Work::stop);
                });
    }

    private Place<R> at(OperationId operation) {
        return places.computeIfAbsent(operation, id -> new Place<>());
    }
}

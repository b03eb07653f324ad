package org.muster.server.plans.trial;

import java.util.Optional;
import org.muster.core.fact.OperationId;
import org.muster.server.plans.Drafts;
import org.springframework.stereotype.Component;

/**
 * What is reckoned about the plans of each operation, of each kind one at a time. It runs beside
 * the search for an alternative. A restart forgets it.
 *
 * <p>Threads: any.
 */
@Component
public final class Trials implements AutoCloseable {
    private final Bench<Played> played = new Bench<>("play");
    private final Bench<Gained> gained = new Bench<>("more");

    public Trials(Drafts drafts) {
        drafts.tell(this::forget);
    }

    private void forget(OperationId operation, int number) {
        played.forget(operation, number);
        gained.forget(operation, number);
    }

    /** Begins to play a plan, unless another is being played: then that is answered. */
    public Optional<Work<Played>> play(
            OperationId operation, Subject subject, PlaySettings settings) {
        return played.begin(operation, subject, work -> Played.play(work, settings));
    }

    /** What is or was played of a plan last. */
    public Optional<Work<Played>> findPlayed(OperationId operation, int number) {
        return played.find(operation, number);
    }

    public void stopPlaying(OperationId operation, int number) {
        played.find(operation, number).ifPresent(Work::stop);
    }

    /**
     * Begins to ask what one more of each thing would bring to a plan that was searched for, unless
     * another is being asked about: then that is answered.
     */
    public Optional<Work<Gained>> gain(OperationId operation, Subject subject) {
        return gained.begin(operation, subject, Gained::gain);
    }

    /** What was asked of a plan last. */
    public Optional<Work<Gained>> findGained(OperationId operation, int number) {
        return gained.find(operation, number);
    }

    public void stopGaining(OperationId operation, int number) {
        gained.find(operation, number).ifPresent(Work::stop);
    }

    @Override
    public void close() {
        played.close();
        gained.close();
    }
}

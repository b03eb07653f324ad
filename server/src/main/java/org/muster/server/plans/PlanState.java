package org.muster.server.plans;

import java.time.Duration;
import java.util.Optional;
import org.muster.planning.model.Fault;

/** How far the search for an alternative's plan is. */
public sealed interface PlanState {

    /** Nobody has asked for one since it was last changed. */
    record Unsolved() implements PlanState {}

    /** It goes on; what was found so far is there. */
    record Running(long began) implements PlanState {
        public Duration since() {
            return Duration.ofNanos(System.nanoTime() - began);
        }
    }

    /**
     * It has ended, with what was found.
     *
     * @param stopped whether somebody stopped it
     */
    record Ended(boolean stopped, Duration took) implements PlanState {}

    /**
     * It could not be made.
     *
     * @param fault what was entered and cannot be; empty: the program is at fault
     */
    record Failed(Optional<Fault> fault) implements PlanState {}
}

package org.muster.server.plans;

import java.time.Duration;

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

    /** It could not be made; why, in English. */
    record Failed(String sentence) implements PlanState {}
}

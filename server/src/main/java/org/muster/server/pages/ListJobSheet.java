package org.muster.server.pages;

import org.muster.server.lists.JobState;

/** How far the job of one list is. */
public record ListJobSheet(String token, JobState state) {

    public boolean isOver() {
        return state instanceof JobState.Done || state instanceof JobState.Failed;
    }

    /** From 0 to 100. */
    public int percent() {
        return state instanceof JobState.Running running && running.of() > 0
                ? (int) (100L * running.done() / running.of())
                : 0;
    }
}

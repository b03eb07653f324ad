package org.muster.server.lists;

import java.time.Instant;
import org.muster.core.fact.ListId;

/** How far the job of one list is. */
public sealed interface JobState {

    /** It waits for others that came earlier. */
    record Waiting() implements JobState {}

    record Running(IntakeProgress.Stage stage, int done, int of) implements JobState {}

    /**
     * All of it is taken in.
     *
     * @param there rows that were there before
     */
    record Done(
            ListId list,
            int created,
            int updated,
            int unchanged,
            int toReview,
            int there,
            int leftOut,
            Instant at)
            implements JobState {}

    /** It stopped; what was written stays, and it can be begun again. */
    record Failed(String sentence) implements JobState {}
}

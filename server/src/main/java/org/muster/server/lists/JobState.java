package org.muster.server.lists;

import java.time.Instant;
import java.util.Optional;
import org.muster.core.fact.ListId;
import org.muster.formats.tabular.CellProblem;

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

    /**
     * It stopped; what was written stays, and it can be begun again.
     *
     * @param sentence why, in English
     * @param problem the same where it is the file's fault
     */
    record Failed(String sentence, Optional<CellProblem> problem) implements JobState {
        Failed(String sentence) {
            this(sentence, Optional.empty());
        }

        Failed(CellProblem problem) {
            this(problem.sentence(), Optional.of(problem));
        }
    }
}

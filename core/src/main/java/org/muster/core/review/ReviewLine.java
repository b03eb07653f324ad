package org.muster.core.review;

import java.util.Comparator;
import org.muster.core.fact.UserId;
import org.muster.core.sameness.Likeness;
import org.muster.core.sameness.Question;

/** One open question, and what hangs on its answer. */
public record ReviewLine(Question question, Consequence consequence) {

    /** By consequence, then the most doubtful first; always the same order for the same lines. */
    public static final Comparator<ReviewLine> ORDER =
            Comparator.comparing(ReviewLine::consequence)
                    .thenComparing(line -> certainty(line.question().likeness()))
                    .thenComparing(line -> line.question().pair().first().value())
                    .thenComparing(line -> line.question().pair().second().value());

    /** In hundredths of a bit, as it is kept: no two machines round it differently. */
    private static int certainty(Likeness likeness) {
        return Math.abs(likeness.centibits());
    }

    /** Whether this user has answered already, and a second person must now say the same. */
    public boolean waitsForAnother(UserId user) {
        return question.proposals().stream().anyMatch(proposal -> proposal.by().equals(user));
    }
}

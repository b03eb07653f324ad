package org.muster.server.pages;

import java.util.Map;
import java.util.Optional;
import org.muster.core.estimate.Estimate;
import org.muster.planning.size.Answer;
import org.muster.planning.size.Answer.ForType;

/**
 * How many aircraft it takes: the question with what it begins with, and the answer if there is
 * one.
 */
public record SizeSheet(
        Map<String, String> defaults, Optional<Estimate> estimate, Optional<Answer> answer) {

    /** The one type that was asked about. */
    public ForType type(Answer of) {
        return of.types().getFirst();
    }

    /** How many that is at most, for the whole width of a bar. */
    public double most(Answer of) {
        return Math.max(1, of.wanting().high());
    }

    /** From where to where a bar reaches that stands for how many got out, in hundredths. */
    public double at(Answer of, double people) {
        return 100 * Math.min(1, people / most(of));
    }
}

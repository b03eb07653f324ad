package org.muster.core.review;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.muster.core.fact.UserId;
import org.muster.core.fact.View;
import org.muster.core.sameness.Pair;
import org.muster.core.sameness.Question;

/** The queue of open questions, in the order in which they should be answered. */
public record Review(List<ReviewLine> lines) {
    public Review {
        lines = List.copyOf(lines);
    }

    /** All that is open. */
    public static Review of(View view, ZoneId zone) {
        return of(view, Consequences.of(view, zone));
    }

    /** All that is open, with consequences read off the same view. */
    public static Review of(View view, Consequences consequences) {
        List<Question> open = Question.listOpen(view);
        // histories do not change while they are read, so all cores may weigh
        ReviewLine[] lines =
                open.parallelStream()
                        .map(question -> new ReviewLine(question, consequences.of(question.pair())))
                        .toArray(ReviewLine[]::new);
        Arrays.sort(lines, ReviewLine.ORDER);
        return new Review(List.of(lines));
    }

    public int count(Consequence consequence) {
        return (int) lines.stream().filter(line -> line.consequence() == consequence).count();
    }

    /** Those of one consequence, or all. */
    public Review only(Optional<Consequence> consequence) {
        return consequence
                .map(one ->
                        new Review(
                                lines.stream().filter(line -> line.consequence() == one).toList()))
                .orElse(this);
    }

    /** Without what the user has answered already and waits for a colleague. */
    public Review openTo(UserId user) {
        return new Review(lines.stream().filter(line -> !line.waitsForAnother(user)).toList());
    }

    public Optional<ReviewLine> find(Pair pair) {
        return lines.stream().filter(line -> line.question().pair().equals(pair)).findFirst();
    }

    /**
     * The one that comes after a line, which need not be open any more; after the last comes the
     * first. Never the line itself.
     */
    public Optional<ReviewLine> next(ReviewLine after) {
        Optional<ReviewLine> later =
                lines.stream()
                        .filter(line -> ReviewLine.ORDER.compare(line, after) > 0)
                        .findFirst();
        return later.or(() -> lines.stream().findFirst())
                .filter(line -> !line.question().pair().equals(after.question().pair()));
    }

    /** Where a line stands among the others, from 1. */
    public int place(ReviewLine line) {
        int before = 0;
        while (before < lines.size() && ReviewLine.ORDER.compare(lines.get(before), line) < 0) {
            before++;
        }
        return before + 1;
    }
}

package org.muster.server.pages;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.UserId;
import org.muster.core.fact.View;
import org.muster.core.fact.WhoIsWho;
import org.muster.core.review.Consequence;
import org.muster.core.review.Proposed;
import org.muster.core.review.Review;
import org.muster.core.review.ReviewLine;
import org.muster.core.sameness.Finding;
import org.muster.core.sameness.Pair;
import org.muster.core.sameness.SamenessFact.FoundOne;
import org.muster.core.sameness.SamenessFact.FoundTwo;

/**
 * The queue of open questions: how many of each consequence, the first of those chosen, and the
 * answers that wait for a second person.
 *
 * @param answeredToday how often somebody settled one since midnight in the operation's zone
 */
public record ReviewSheet(
        Optional<Consequence> only,
        int open,
        int answeredToday,
        List<Share> shares,
        List<Row> rows,
        int inAll,
        List<Waiting> fromColleagues,
        List<Waiting> own,
        Optional<Answered> before) {
    private static final int SHOWN = 100;

    /** How many questions have one consequence. */
    public record Share(Consequence consequence, int open) {}

    /** One question of the list. */
    public record Row(
            Pair pair, String first, String second, Consequence consequence, double probability) {}

    /** An answer that would split a household and waits for a second person. */
    public record Waiting(
            Pair pair, String first, String second, Finding finding, Recorded recorded) {}

    static ReviewSheet of(Review all, Visit visit) {
        View view = visit.view();
        Frame frame = visit.frame();
        Optional<Consequence> only = ReviewPages.only(visit.form());
        UserId reader = new UserId(frame.reader().name());
        Review open = all.openTo(reader);
        Review chosen = open.only(only);
        List<Proposed> proposed = Proposed.listWaiting(view);
        return new ReviewSheet(
                only,
                open.lines().size(),
                answered(view, frame.moment().zone()),
                Arrays.stream(Consequence.values())
                        .map(one -> new Share(one, open.count(one)))
                        .toList(),
                chosen.lines().stream().limit(SHOWN).map(line -> row(view, line)).toList(),
                chosen.lines().size(),
                proposed.stream()
                        .filter(one -> !one.by().equals(reader))
                        .map(one -> waiting(view, one))
                        .toList(),
                proposed.stream()
                        .filter(one -> one.by().equals(reader))
                        .map(one -> waiting(view, one))
                        .toList(),
                Answered.find(view, visit.form()));
    }

    private static Row row(View view, ReviewLine line) {
        Pair pair = line.question().pair();
        return new Row(
                pair,
                Names.of(view, pair.first()),
                Names.of(view, pair.second()),
                line.consequence(),
                line.question().likeness().probability());
    }

    private static Waiting waiting(View view, Proposed proposed) {
        Pair pair = proposed.pair();
        return new Waiting(
                pair,
                Names.of(view, pair.first()),
                Names.of(view, pair.second()),
                proposed.finding(),
                proposed.recorded());
    }

    /** One answer can be several facts. */
    private static int answered(View view, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(view.moment(), zone);
        Set<CommandId> answers = new HashSet<>();
        for (Recorded recorded : view.recorded(WhoIsWho.RECORD)) {
            boolean found =
                    recorded.fact() instanceof FoundOne || recorded.fact() instanceof FoundTwo;
            if (found && LocalDate.ofInstant(recorded.stamp().instant(), zone).equals(today)) {
                answers.add(recorded.command());
            }
        }
        return answers.size();
    }
}

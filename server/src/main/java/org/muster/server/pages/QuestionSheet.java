package org.muster.server.pages;

import java.util.List;
import java.util.Optional;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.UserId;
import org.muster.core.fact.View;
import org.muster.core.review.Apart;
import org.muster.core.review.Consequence;
import org.muster.core.review.Review;
import org.muster.core.review.ReviewLine;
import org.muster.core.sameness.Finding;
import org.muster.core.sameness.Likeness;
import org.muster.core.sameness.Pair;
import org.muster.core.sameness.SamenessFact;
import org.muster.identity.link.Waterfall;
import org.muster.identity.link.Waterfalls;
import org.muster.identity.link.Weights;
import org.muster.server.lists.KeptWeights;

/**
 * Two persons side by side, why somebody asks whether they are one, and the answers.
 *
 * @param line the open question; empty when nobody asks, or somebody has answered
 * @param but why a comparison asked although much speaks for one person; else empty
 * @param place where it stands in the queue, from 1; 0 when it is not in it
 * @param next the address of the one after it
 * @param findings what was said of the two so far, the latest first
 */
public record QuestionSheet(
        Pair pair,
        Optional<ReviewLine> line,
        QuestionSide first,
        QuestionSide second,
        List<Compared> details,
        Why why,
        String but,
        Answer one,
        Answer two,
        List<FactLine> findings,
        int place,
        int open,
        Optional<Consequence> only,
        String next,
        Optional<Answered> before) {

    /** Empty while either is not registered. */
    static Optional<QuestionSheet> find(Visit visit, Pair pair, Review all) {
        View view = visit.view();
        Frame frame = visit.frame();
        // two who are one have one history; what each reference says by itself is asked for here
        View beside = view.sameness().areOne(pair.first(), pair.second()) ? new Apart(view) : view;
        Optional<QuestionSide> second = QuestionSide.find(beside, pair.second(), frame);
        return QuestionSide.find(beside, pair.first(), frame)
                .flatMap(first -> second.map(other -> of(visit, pair, all, first, other)));
    }

    private static QuestionSheet of(
            Visit visit, Pair pair, Review all, QuestionSide first, QuestionSide second) {
        View view = visit.view();
        Frame frame = visit.frame();
        Optional<Consequence> only = ReviewPages.only(visit.form());
        Optional<ReviewLine> line = all.find(shown(view, pair));
        Review queue = all.openTo(new UserId(frame.reader().name())).only(only);
        boolean queued = line.filter(queue.lines()::contains).isPresent();
        Optional<Likeness> kept =
                line.map(known -> known.question().likeness())
                        .filter(likeness -> likeness.levels() != 0);
        Weights now = KeptWeights.now(view, frame.operation().id()).weights();
        String judging = kept.map(Likeness::weights).orElse(now.version());
        Optional<Weights> weights =
                kept.isEmpty()
                        ? Optional.of(now)
                        : KeptWeights.find(view, frame.operation().id(), judging);
        Waterfall seen =
                kept.map(likeness -> Why.waterfall(likeness, weights))
                        .orElseGet(() -> Waterfalls.of(now, first.toListed(), second.toListed()));
        return new QuestionSheet(
                pair,
                line,
                first,
                second,
                new Beside(first, second, seen, frame).lines(),
                Why.of(seen, judging, weights.isPresent(), frame.words()),
                line.map(known -> But.tell(known.question().likeness().but(), frame.words()))
                        .orElse(""),
                Answer.of(view, pair, Finding.ONE, frame.reader().name()),
                Answer.of(view, pair, Finding.TWO, frame.reader().name()),
                findings(view, pair, frame),
                queued ? queue.place(line.get()) : 0,
                queue.lines().size(),
                only,
                Answered.kept(
                        ReviewPages.address(
                                line.map(queue::next)
                                        .orElseGet(() -> queue.lines().stream().findFirst()),
                                only),
                        visit.form()),
                Answered.find(view, visit.form()));
    }

    /** A question is about the references under which the two are shown. */
    private static Pair shown(View view, Pair pair) {
        return Pair.of(view.one(pair.first()), view.one(pair.second()));
    }

    private static List<FactLine> findings(View view, Pair pair, Frame frame) {
        List<Recorded> said =
                view.recorded(pair.first()).stream()
                        .filter(recorded ->
                                recorded.fact() instanceof SamenessFact fact
                                        && !fact.person().equals(fact.other())
                                        && Pair.of(fact.person(), fact.other()).equals(pair))
                        .toList();
        return new FactWords(view, frame).lines(said.reversed());
    }
}

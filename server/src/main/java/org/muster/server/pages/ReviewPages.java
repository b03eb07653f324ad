package org.muster.server.pages;

import java.util.Optional;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.UserId;
import org.muster.core.register.Note;
import org.muster.core.review.Consequence;
import org.muster.core.review.Review;
import org.muster.core.review.ReviewLine;
import org.muster.core.sameness.Finding;
import org.muster.core.sameness.Pair;
import org.muster.core.sameness.SamenessCommand.Find;
import org.muster.server.review.Reviews;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The queue of "one person or two?", and one such question with its answers. */
@RestController
class ReviewPages {
    private final Screen screen;
    private final Reviews reviews;

    ReviewPages(Screen screen, Reviews reviews) {
        this.screen = screen;
        this.reviews = reviews;
    }

    @GetMapping("/o/{op}/review")
    ResponseEntity<String> review(Visit visit) {
        return screen.show(visit, "review", ReviewSheet.of(all(visit), visit));
    }

    @GetMapping("/o/{op}/review/{first}/{second}")
    ResponseEntity<String> question(
            Visit visit,
            @PathVariable("first") String first,
            @PathVariable("second") String second) {
        Pair pair = pair(visit, first, second);
        return QuestionSheet.find(visit, pair, all(visit))
                .map(sheet -> screen.show(visit, "question", sheet))
                .orElseThrow(() -> visit.notThere("person", first + ", " + second));
    }

    /** Answers, and leads on to the next question. */
    @PostMapping("/o/{op}/review/{first}/{second}/{act}")
    ResponseEntity<String> answer(
            Visit visit,
            @PathVariable("first") String first,
            @PathVariable("second") String second,
            @PathVariable("act") String act) {
        Pair pair = pair(visit, first, second);
        Finding finding = Choices.find(act, Finding.class).orElseThrow(() -> visit.noSuchAct(act));
        Optional<ReviewLine> line = all(visit).find(pair);
        return screen.send(
                visit,
                () ->
                        new Find(
                                pair.first(),
                                pair.second(),
                                finding,
                                new Note(visit.form().value("note"))),
                facts -> visit.frame().link(onwards(visit, pair, line)),
                again -> question(again, first, second));
    }

    /** What comes after the question that was answered; the queue itself when nothing is left. */
    private String onwards(Visit visit, Pair answered, Optional<ReviewLine> line) {
        Optional<Consequence> only = only(visit.form());
        Review open =
                reviews.now(visit.desk(), visit.frame().moment().zone())
                        .openTo(new UserId(visit.frame().reader().name()))
                        .only(only);
        Optional<ReviewLine> next =
                line.map(open::next).orElseGet(() -> open.lines().stream().findFirst());
        return Answered.after(address(next, only), answered);
    }

    private Review all(Visit visit) {
        return visit.frame().moment().past()
                ? Review.of(visit.view(), visit.frame().moment().zone())
                : reviews.now(visit.desk(), visit.frame().moment().zone());
    }

    private static Pair pair(Visit visit, String first, String second) {
        PersonId one = visit.reference("person", PersonId::parse, first);
        PersonId other = visit.reference("person", PersonId::parse, second);
        if (one.equals(other)) {
            throw visit.notThere("person", first + ", " + second);
        }
        return Pair.of(one, other);
    }

    /** The consequence that the reader looks at; empty for all. */
    static Optional<Consequence> only(Form form) {
        return Choices.find(form.value("only"), Consequence.class);
    }

    static String address(Pair pair, Optional<Consequence> only) {
        return "review/" + pair.first() + "/" + pair.second() + only(only);
    }

    static String address(Optional<ReviewLine> line, Optional<Consequence> only) {
        return line.map(next -> address(next.question().pair(), only))
                .orElseGet(() -> "review" + only(only));
    }

    private static String only(Optional<Consequence> only) {
        return only.map(one -> "?only=" + one.name()).orElse("");
    }
}

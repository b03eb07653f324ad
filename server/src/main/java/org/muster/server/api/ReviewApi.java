package org.muster.server.api;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.View;
import org.muster.core.register.Person;
import org.muster.core.review.Consequence;
import org.muster.core.review.Review;
import org.muster.core.review.ReviewLine;
import org.muster.core.sameness.Question;
import org.muster.server.host.Office;
import org.muster.server.review.Reviews;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells the open questions of "one person or two?", in the order in which they should be answered.
 * They are answered by the command {@code sameness.Find}.
 */
@RestController
final class ReviewApi {
    private static final int MOST = 1000;

    private final Office office;
    private final Reviews reviews;

    ReviewApi(Office office, Reviews reviews) {
        this.office = office;
        this.reviews = reviews;
    }

    @GetMapping("/api/operations/{op}/review")
    Told.ReviewTold review(
            @PathVariable String op,
            @RequestParam(required = false) @Nullable String consequence,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(required = false) @Nullable String asOf) {
        Asked asked = Asked.of(office, op, asOf);
        Review all =
                asOf == null
                        ? reviews.now(asked.desk(), asked.state().plan().zone())
                        : Review.of(asked.view(), asked.state().plan().zone());
        Optional<Consequence> only =
                Optional.ofNullable(consequence)
                        .map(text -> Choice.read("consequence", Consequence.class, text));
        return new Told.ReviewTold(
                asked.asOf(),
                all.lines().size(),
                counts(all),
                all.only(only).lines().stream()
                        .limit(Math.clamp(limit, 1, MOST))
                        .map(line -> told(asked.view(), line))
                        .toList());
    }

    private static Map<Consequence, Integer> counts(Review all) {
        Map<Consequence, Integer> counts = new EnumMap<>(Consequence.class);
        Arrays.stream(Consequence.values()).forEach(one -> counts.put(one, all.count(one)));
        return counts;
    }

    private static Told.QuestionTold told(View view, ReviewLine line) {
        Question question = line.question();
        return new Told.QuestionTold(
                question.pair().first(),
                name(view, question.pair().first()),
                question.pair().second(),
                name(view, question.pair().second()),
                line.consequence(),
                question.likeness().probability(),
                question.likeness(),
                question.proposals().stream()
                        .map(said -> new Told.ProposalTold(said.by(), said.finding()))
                        .toList());
    }

    private static String name(View view, PersonId person) {
        return Person.find(view, person).map(known -> known.details().name().onLists()).orElse("");
    }
}

package org.muster.testkit.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.muster.core.fact.PersonId;
import org.muster.core.register.Note;
import org.muster.core.register.Person;
import org.muster.core.request.Need;
import org.muster.core.request.RequestCommand.RecordNeeds;
import org.muster.core.review.Apart;
import org.muster.core.review.Consequence;
import org.muster.core.review.Consequences;
import org.muster.core.review.Proposed;
import org.muster.core.review.Review;
import org.muster.core.review.ReviewLine;
import org.muster.core.sameness.Finding;
import org.muster.core.sameness.Likeness;
import org.muster.core.sameness.Pair;
import org.muster.core.sameness.SamenessCommand.AskWhetherOne;
import org.muster.core.sameness.SamenessCommand.Find;
import org.muster.testkit.Scenario;

/** In which order the questions "one person or two?" come, and which wait for a second person. */
class ReviewTest {
    private static final String SIX =
            """
            leg | leads | belted
            F1  | out   | 9

            person | born       | nationality | household | at
            Kim    | 2015-01-02 | FRA         |           | list
            Lou    | 1950-01-02 | FRA         |           | list
            Mia    | 1980-01-02 | FRA         |           | band
            Noa    | 1981-01-02 | FRA         |           | asked
            Oda    | 1982-01-02 | FRA         |           | list
            Pia    | 1983-01-02 | FRA         |           | list
            """;

    /** Somebody without a birth date, who may be one with each of the others. */
    private static Scenario asked() {
        Scenario scenario = Scenario.draw(SIX).register("Zed", "");
        scenario.does(new RecordNeeds(scenario.person("Lou"), List.of(Need.WHEELCHAIR)));
        ask(ask(ask(scenario, "Pia", 10), "Oda", -300), "Noa", 500);
        return ask(ask(ask(scenario, "Mia", 900), "Lou", 0), "Kim", 2000);
    }

    private static Scenario ask(Scenario scenario, String name, int centibits) {
        return scenario.does(
                new AskWhetherOne(
                        scenario.person("Zed"),
                        scenario.person(name),
                        new Likeness(0, centibits, "usual", "")));
    }

    private static Review review(Scenario scenario) {
        return Review.of(scenario.view(), ZoneOffset.UTC);
    }

    private static List<String> names(Scenario scenario, Review review) {
        return review.lines().stream().map(line -> name(scenario, line)).toList();
    }

    /** The one who is not Zed. */
    private static String name(Scenario scenario, ReviewLine line) {
        Pair pair = line.question().pair();
        PersonId other = pair.first().equals(scenario.person("Zed")) ? pair.second() : pair.first();
        return Person.get(scenario.view(), other).details().name().family();
    }

    @Test
    void whatIsMostAtStakeComesFirstThenWhatIsMostDoubtful() {
        Scenario scenario = asked();
        Review review = review(scenario);
        assertThat(names(scenario, review))
                .containsExactly("Kim", "Lou", "Mia", "Noa", "Pia", "Oda");
        assertThat(review.lines().stream().map(ReviewLine::consequence))
                .containsExactly(
                        Consequence.MINOR,
                        Consequence.CARE,
                        Consequence.LEAVING,
                        Consequence.ASKED,
                        Consequence.FIGURE,
                        Consequence.FIGURE);
        assertThat(names(scenario, review.only(Optional.of(Consequence.FIGURE))))
                .containsExactly("Pia", "Oda");
        assertThat(review.count(Consequence.FIGURE)).isEqualTo(2);
    }

    @Test
    void onOneConsequenceTheMostDoubtfulComesFirstOnWhicheverSide() {
        Scenario scenario = Scenario.draw(SIX).register("Zed", "");
        ask(ask(ask(ask(scenario, "Noa", 250), "Mia", -120), "Pia", 40), "Oda", -41);
        Review review = review(scenario);
        assertThat(names(scenario, review)).containsExactly("Mia", "Noa", "Pia", "Oda");
    }

    @Test
    void whoeverHasBeenBroughtOutIsNoLongerAtStake() {
        Scenario scenario = ask(Scenario.draw(SIX).register("Zed", ""), "Mia", 0);
        assertThat(review(scenario).count(Consequence.LEAVING)).isOne();
        scenario.open("F1").board("F1", "Mia").shut("F1").depart("F1");
        assertThat(review(scenario).count(Consequence.FIGURE)).isOne();
    }

    @Test
    void whoeverSomethingWasRecordedOfIsReadAgain() {
        Scenario scenario = asked();
        Consequences before = Consequences.of(scenario.view(), ZoneOffset.UTC);
        assertThat(Review.of(scenario.view(), before).count(Consequence.CARE)).isOne();
        scenario.does(new RecordNeeds(scenario.person("Oda"), List.of(Need.MEDICAL)));
        assertThat(
                        Review.of(scenario.view(), before.soonAfter(scenario.view()))
                                .count(Consequence.CARE))
                .isEqualTo(2);
    }

    @Test
    void afterEachComesTheNextAndAfterTheLastTheFirst() {
        Scenario scenario = asked();
        Review review = review(scenario);
        List<ReviewLine> lines = review.lines();
        IntStream.range(0, lines.size())
                .forEach(i -> {
                    assertThat(review.next(lines.get(i)))
                            .contains(lines.get((i + 1) % lines.size()));
                    assertThat(review.place(lines.get(i))).isEqualTo(i + 1);
                });
    }

    @Test
    void afterOneThatWasAnsweredComesWhatStoodBehindIt() {
        Scenario scenario = asked();
        ReviewLine answered = review(scenario).lines().get(2);
        Pair pair = answered.question().pair();
        scenario.does(new Find(pair.first(), pair.second(), Finding.TWO, Note.NONE));
        Review after = review(scenario);
        assertThat(after.lines()).hasSize(5);
        assertThat(after.next(answered).map(line -> name(scenario, line))).contains("Noa");
        assertThat(new Review(List.of(answered)).next(answered)).isEmpty();
    }

    @Test
    void whatWouldSplitAHouseholdWaitsAndIsShownToWhoeverDidNotSayIt() {
        Scenario scenario = asked();
        scenario.join("Pia's", List.of("Pia", "Lou")).join("Zed's", List.of("Zed", "Kim"));
        scenario.does(
                new Find(scenario.person("Pia"), scenario.person("Zed"), Finding.ONE, Note.NONE));
        assertThat(Proposed.listWaiting(scenario.view()))
                .singleElement()
                .satisfies(waiting -> {
                    assertThat(waiting.finding()).isEqualTo(Finding.ONE);
                    assertThat(waiting.by()).isEqualTo(Scenario.USER);
                });
        Review review = review(scenario);
        assertThat(names(scenario, review.openTo(Scenario.USER))).doesNotContain("Pia");
        assertThat(names(scenario, review)).contains("Pia");
        scenario.as("colleague")
                .does(
                        new Find(
                                scenario.person("Zed"),
                                scenario.person("Pia"),
                                Finding.ONE,
                                Note.NONE));
        assertThat(Proposed.listWaiting(scenario.view())).isEmpty();
        assertThat(names(scenario, review(scenario))).doesNotContain("Pia");
    }

    @Test
    void eachReferenceOfOnePersonStillSaysWhatItSaid() {
        Scenario scenario = asked();
        PersonId zed = scenario.person("Zed");
        PersonId oda = scenario.person("Oda");
        scenario.does(new Find(zed, oda, Finding.ONE, Note.NONE));
        Apart apart = new Apart(scenario.view());
        assertThat(Person.get(apart, zed).details().name().family()).isEqualTo("Zed");
        assertThat(Person.get(apart, oda).details().name().family()).isEqualTo("Oda");
        assertThat(Person.get(scenario.view(), zed)).isEqualTo(Person.get(scenario.view(), oda));
    }
}

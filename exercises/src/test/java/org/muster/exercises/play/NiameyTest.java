package org.muster.exercises.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.muster.core.account.AccountState;
import org.muster.core.account.Balance;
import org.muster.core.bulletin.Bulletin;
import org.muster.core.bulletin.Figures;
import org.muster.core.bulletin.Occasion;
import org.muster.core.closing.FinalFigures;
import org.muster.core.conflict.Conflict;
import org.muster.core.demarche.Demarche;
import org.muster.core.estimate.Estimate;
import org.muster.core.estimate.Outcome;
import org.muster.core.estimate.Survey;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.Stamp;
import org.muster.core.fact.View;
import org.muster.core.incident.Grading;
import org.muster.core.incident.Incident;
import org.muster.core.incident.IncidentSeverity;
import org.muster.core.movement.Mode;
import org.muster.core.post.Post;
import org.muster.core.post.PostStatus;
import org.muster.core.register.Person;
import org.muster.core.statement.Statement;
import org.muster.core.tally.Basis;
import org.muster.core.tally.Counting;
import org.muster.core.tally.CountingRule;
import org.muster.core.tally.Tally;
import org.muster.core.tripwire.Firing;
import org.muster.core.tripwire.Tripwire;
import org.muster.exercises.folder.ExerciseFolder;
import org.muster.exercises.folder.ExerciseFolder.Reading;
import org.muster.exercises.folder.FolderReader;
import org.muster.ledger.desk.Desk;

/** The founding operation, played whole. */
class NiameyTest {
    private static Exercise exercise;
    private static View view;
    private static List<Figure> figures;

    @BeforeAll
    static void play() throws Exception {
        exercise = new Exercise(read(Path.of("src/main/resources/exercises/niamey-2023")));
        ExerciseClock clock = exercise.newClock();
        try (Desk desk =
                Desk.open(
                        exercise.operation(),
                        new MemoryLedger(),
                        new NodeId("hub"),
                        clock,
                        exercise.newIds())) {
            exercise.play(desk, clock, (move, time) -> {});
            view = desk.view();
            figures = exercise.check(desk);
        }
    }

    static ExerciseFolder read(Path path) {
        return switch (FolderReader.read(path)) {
            case Reading.Complete complete -> complete.folder();
            case Reading.Faulty faulty -> throw new AssertionError(faulty.problems());
        };
    }

    @Test
    void theFinalFiguresAreThoseOfTheScans() {
        FinalFigures last = FinalFigures.find(view, exercise.operation()).orElseThrow();
        assertThat(last.carried().total()).isEqualTo(1079);
        assertThat(Tally.count(last.carried().byNationality(), "FRA")).isEqualTo(577);
        assertThat(last.asOf()).isEqualTo(figure(1079).published().at());
    }

    @Test
    void everyPublishedFigureComesOutOfScans() {
        assertThat(exercise.contradictions()).isEmpty();
        assertThat(figures).hasSizeGreaterThanOrEqualTo(6).allMatch(Figure::isMet);
        assertThat(figures)
                .extracting(figure -> figure.published().souls())
                .contains(262, 500, 736, 992, 1079);
        Figure tweet = figure(992);
        assertThat(tweet.own()).isEqualTo(560);
        assertThat(tweet.facts()).hasSizeGreaterThan(992);
    }

    @Test
    void theListsHoldTwelveHundredAndHalfOfThemAreHere() {
        var plan = exercise.folder().operation();
        var asOf = figure(1079).published().at();
        Tally listed = Counting.count(view, CountingRule.LISTED, Basis.CLAIMED, asOf, plan.zone());
        assertThat(Tally.count(listed.byNationality(), "FRA")).isEqualTo(1200);
        Tally here = Counting.count(view, CountingRule.HERE, Basis.CLAIMED, asOf, plan.zone());
        assertThat(Tally.count(here.byNationality(), "FRA")).isEqualTo(600);
        Tally carried =
                Counting.count(view, CountingRule.CARRIED, Basis.COUNTED, asOf, plan.zone());
        assertThat(carried.nationalities()).isEqualTo(50);
    }

    /** As it could be known before the first flight. */
    @Test
    void beforeTheFirstFlightTwelveHundredListedMeanAboutSixHundred() {
        var plan = exercise.folder().operation();
        Instant then = Instant.parse("2023-08-01T05:00:00Z");
        View known = view.asOf(Stamp.endOf(then));
        var scope = Optional.of(plan.own());
        Estimate estimate =
                Estimate.of(
                        then, scope, Survey.count(known, scope, then, plan.zone()), List.of(), 1);
        assertThat(estimate.listed()).isEqualTo(plan.listed());
        assertThat(plan.present()).isBetween(estimate.low(), estimate.high());
        assertThat((double) estimate.middle())
                .isCloseTo(plan.present(), within(0.1 * plan.present()));
        Outcome outcome =
                Outcome.of(view, List.of(estimate), view.moment(), plan.zone()).getFirst();
        assertThat(outcome.wereHere()).isBetween(estimate.low(), estimate.high());
    }

    @Test
    void theBalanceAddsUpToEverybodyKnown() {
        Balance balance = Balance.of(view);
        assertThat(balance.persons()).isEqualTo(Person.listAll(view).size());
        assertThat(balance.count(AccountState.ARRIVED)).isEqualTo(1079);
        assertThat(Conflict.listAll(view)).isEmpty();
    }

    @Test
    void eachFigureWasPublishedInABulletin() {
        assertThat(Bulletin.listPublished(view)).hasSize(4);
    }

    /** What the ministry said in that hour, in words of our own out of figures that scans make. */
    @Test
    void theShortPostOfTheSecondEveningSaysWhatTheMinistrySaid() {
        assertThat(brief("en"))
                .isEqualTo(
                        "Niamey: the fourth flight is on its way. 992 people have left so far, among"
                                + " them 560 of our nationals and many nationals of other countries."
                                + " As of 2 August 2023, 21:00 (GMT+1).");
        assertThat(brief("fr"))
                .isEqualTo(
                        "Niamey : le quatrième vol est en route. 992 personnes sont parties à ce"
                                + " stade, dont 560 de nos ressortissants et de nombreux"
                                + " ressortissants d’autres pays. Chiffres arrêtés au 2 août 2023 à"
                                + " 21h00 (UTC+1).");
    }

    @Test
    void theDeskChoosesTheSameWordsFromTheFactsOfThatMoment() {
        Instant then = figure(992).published().at();
        assertThat(Occasion.of(view, then, 432))
                .isEqualTo(new Occasion(Optional.of(Mode.FLIGHT), Occasion.Others.MANY));
        assertThat(Occasion.of(view, figure(1079).published().at(), 0))
                .isEqualTo(new Occasion(Optional.empty(), Occasion.Others.NONE));
    }

    private static String brief(String language) {
        var plan = exercise.folder().operation();
        return Bulletin.listPublished(view).stream()
                .filter(one -> one.tallies().getFirst().total() == 992)
                .map(one ->
                        new Figures(one.tallies(), plan.own())
                                .fill(
                                        one.texts().stream()
                                                .filter(text -> text.language().equals(language))
                                                .findFirst()
                                                .orElseThrow()
                                                .brief(),
                                        Locale.of(language),
                                        plan.zone()))
                .findFirst()
                .orElseThrow();
    }

    private static Figure figure(int souls) {
        return figures.stream()
                .filter(figure -> figure.published().souls() == souls)
                .findFirst()
                .orElseThrow();
    }

    /** What the file does not say stays unknown, and nobody is said to have said more. */
    @Test
    void whatTheTimeLineTellsOfTheSituationIsFactsOfTheirKind() {
        assertThat(Incident.listAll(view))
                .hasSize(3)
                .allSatisfy(one -> {
                    assertThat(one.best().told().grading()).isEqualTo(Grading.NOT_JUDGED);
                    assertThat(one.gravest()).isEqualTo(IncidentSeverity.NOT_KNOWN);
                    assertThat(one.best().told().source().text()).isEqualTo("press");
                    assertThat(one.isOpen()).isTrue();
                });
        assertThat(Demarche.listAll(view))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.made().source().text()).isEqualTo("foreign ministry");
                    assertThat(one.made().to().text()).isEmpty();
                    assertThat(one.isAwaited()).isTrue();
                });
        assertThat(Statement.listAll(view))
                .extracting(one -> one.kept().speaker().text())
                .containsExactly("White House", "General Tchiani");
        assertThat(Statement.listAll(view).getLast().kept().text().text())
                .startsWith("French citizens have no objective reason");
    }

    @Test
    void whatTheTimeLineTellsOfPostsIsPostsWithAStatus() {
        assertThat(Post.listAll(view))
                .extracting(
                        post -> post.plan().name(),
                        post -> post.plan().state().code(),
                        Post::findStatus)
                .containsExactly(
                        tuple(
                                "United States embassy",
                                "USA",
                                Optional.of(PostStatus.ORDERED_DEPARTURE)),
                        tuple("United Kingdom embassy", "GBR", Optional.of(PostStatus.REDUCED)),
                        tuple("Embassy of France in Niamey", "FRA", Optional.empty()));
        assertThat(Post.listAll(view).getFirst().plan().town()).isEmpty();
        assertThat(Post.listAll(view).getFirst().said().orElseThrow().source())
                .isEqualTo("State Department");
    }

    /** Written afterwards, to show it: what would have been asked, and when. */
    @Test
    void theTripwiresWouldHaveFiredBeforeTheFirstFlightAndOnTheLastDay() {
        List<Tripwire> tripwires = Tripwire.listAll(view);
        assertThat(tripwires)
                .extracting(one -> one.plan().name().text())
                .containsExactly("Two incidents in four days", "Violence while partners leave");
        assertThat(tripwires.getFirst().firings())
                .extracting(Firing::at)
                .containsExactly(Instant.parse("2023-07-30T09:00:00Z"));
        assertThat(tripwires.getLast().firings())
                .extracting(Firing::at)
                .containsExactly(Instant.parse("2023-08-03T09:00:00Z"));
        assertThat(tripwires.getLast().firings().getFirst().signals()).hasSize(2);
    }
}

package org.muster.testkit.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.muster.core.bulletin.Bulletin;
import org.muster.core.bulletin.BulletinCommand.ApproveBulletin;
import org.muster.core.bulletin.BulletinCommand.DraftBulletin;
import org.muster.core.bulletin.BulletinCommand.PublishBulletin;
import org.muster.core.bulletin.BulletinFact.BulletinDrafted;
import org.muster.core.bulletin.BulletinRefusal;
import org.muster.core.bulletin.BulletinState;
import org.muster.core.bulletin.BulletinText;
import org.muster.core.bulletin.Figures;
import org.muster.core.bulletin.Move;
import org.muster.core.bulletin.Occasion;
import org.muster.core.fact.BulletinId;
import org.muster.core.movement.Mode;
import org.muster.core.operation.OperationState;
import org.muster.core.tally.Basis;
import org.muster.core.tally.CountingRule;
import org.muster.testkit.Scenario;

/** Figures that move after they were frozen, words that go with figures, and corrections. */
class BulletinMovesTest {
    private final Scenario scenario =
            Scenario.draw(
                    """
                    leg | leads | belted
                    F1  | out   | 9

                    person | nationality | at
                    Awa    | FRA         | band
                    Bo     | MLI         | band
                    Gus    | FRA         | list
                    """);

    @Test
    void aFigureThatMovedMustHaveBeenSeenByWhoeverApproves() {
        BulletinId id = draft("{asked} {asked|person|people} asked", Optional.empty());
        scenario.later(Duration.ofMinutes(10)).ask("Gus");
        Move move = moves(id).getFirst();
        assertThat(move.figures()).containsExactly(new Move.Figure("asked", 0, 1));
        assertThat(move.difference().byNationality())
                .singleElement()
                .satisfies(line -> assertThat(line.key()).isEqualTo("FRA"));
        assertThat(move.came()).hasSize(1);
        assertThat(move.went()).isEmpty();
        Instant seen = scenario.now();
        scenario.as("second").refusing(BulletinRefusal.FIGURES_MOVED).does(approve(id, null));
        // before it moved nothing could be seen
        scenario.refusing(BulletinRefusal.FIGURES_MOVED)
                .does(approve(id, seen.minus(Duration.ofMinutes(5))));
        scenario.refusing(BulletinRefusal.NOT_YET).does(approve(id, seen.plusSeconds(9)));
        scenario.later(Duration.ofHours(9)).does(approve(id, seen));
        assertThat(now(id).state()).isInstanceOf(BulletinState.Approved.class);
    }

    @Test
    void whatNoTextNamesMayMove() {
        BulletinId id = draft("Nobody knows", Optional.empty());
        scenario.later(Duration.ofMinutes(1)).ask("Gus");
        assertThat(moves(id)).isEmpty();
        scenario.as("second").does(approve(id, null));
    }

    @Test
    void whatWasSeenHoldsForFiveMinutesWhileItMovesOn() {
        BulletinId id = draft("{asked} people", Optional.empty());
        scenario.later(Duration.ofMinutes(1)).ask("Gus");
        Instant seen = scenario.now();
        scenario.later(Duration.ofMinutes(6)).register("Ida", "1990-01-01").ask("Ida");
        scenario.as("second").refusing(BulletinRefusal.FIGURES_MOVED).does(approve(id, seen));
        scenario.does(approve(id, scenario.now().minus(Duration.ofMinutes(4))));
        assertThat(now(id).state()).isInstanceOf(BulletinState.Approved.class);
    }

    @Test
    void aCorrectionNamesWhatItCorrectsAndBothKnowIt() {
        BulletinId first = published(draft("Words", Optional.empty()));
        BulletinId second = draft("Better words", Optional.of(first));
        assertThat(Bulletin.listCorrections(scenario.view(), first)).isEmpty();
        assertThat(now(second).seal())
                .isNotEqualTo(now(draft("Better words", Optional.empty())).seal());
        published(second);
        assertThat(now(second).corrects()).contains(first);
        assertThat(Bulletin.listCorrections(scenario.view(), first))
                .extracting(Bulletin::id)
                .containsExactly(second);
        assertThat(now(first).state()).isInstanceOf(BulletinState.Published.class);
    }

    @Test
    void wordsGoWithTheirFiguresAsTheLanguageCounts() {
        BulletinId id = draft("Words", Optional.empty());
        Figures figures = new Figures(now(id).tallies(), plan().plan().own());
        String words = "{carried|person|people}";
        assertThat(figures.fill(words, Locale.ENGLISH, plan().plan().zone())).isEqualTo("people");
        assertThat(figures.fill(words, Locale.FRENCH, plan().plan().zone())).isEqualTo("person");
        scenario.open("F1").board("F1", "Awa").shut("F1").depart("F1");
        Bulletin after = now(draft("Words", Optional.empty()));
        Figures one = new Figures(after.tallies(), plan().plan().own());
        String leg = "the {carried.legs.ordinal} flight: {carried} {carried|person|people}";
        assertThat(one.fill(leg, Locale.ENGLISH, plan().plan().zone()))
                .isEqualTo("the first flight: 1 person");
        assertThat(one.names()).contains("carried.legs.ordinal");
        assertThat(Occasion.of(scenario.view(), scenario.now(), 0).underWay())
                .contains(Mode.FLIGHT);
        scenario.later(Duration.ofHours(1)).arrive("F1");
        assertThat(Occasion.of(scenario.view(), scenario.now(), 0).underWay()).isEmpty();
    }

    @Test
    void anAccentTypedBesideItsLetterIsNoSignMore() {
        assertThat(Figures.length("e\u0301vacue\u0301s")).isEqualTo(7);
        assertThat(Figures.length("\ud83d\udeec")).isEqualTo(1);
    }

    private BulletinId published(BulletinId id) {
        scenario.as("second").does(approve(id, null)).does(new PublishBulletin(id, now(id).seal()));
        scenario.as("officer");
        return id;
    }

    private ApproveBulletin approve(
            BulletinId id, @org.jspecify.annotations.Nullable Instant seen) {
        return new ApproveBulletin(id, now(id).seal(), Optional.ofNullable(seen));
    }

    private List<Move> moves(BulletinId id) {
        return Move.listAll(scenario.view(), now(id), scenario.now(), plan().plan());
    }

    private OperationState plan() {
        return OperationState.find(scenario.view(), Scenario.ID).orElseThrow();
    }

    private Bulletin now(BulletinId id) {
        return Bulletin.find(scenario.view(), id).orElseThrow();
    }

    private BulletinId draft(String brief, Optional<BulletinId> corrects) {
        var made =
                scenario.give(
                        new DraftBulletin(
                                Scenario.ID,
                                List.of(CountingRule.values()),
                                Basis.COUNTED,
                                scenario.now(),
                                List.of(new BulletinText("en", "Evacuation", "Words", brief)),
                                corrects));
        return ((BulletinDrafted) made.getFirst()).bulletin();
    }
}

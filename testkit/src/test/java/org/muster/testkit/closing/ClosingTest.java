package org.muster.testkit.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.muster.core.account.AccountState;
import org.muster.core.closing.Checklist;
import org.muster.core.closing.ClosingAnswer;
import org.muster.core.closing.ClosingCommand.AnswerPoint;
import org.muster.core.closing.ClosingCommand.FixFigures;
import org.muster.core.closing.ClosingCommand.HandOverRemaining;
import org.muster.core.closing.ClosingCommand.SetRetention;
import org.muster.core.closing.ClosingPoint;
import org.muster.core.closing.FinalFigures;
import org.muster.core.closing.Remaining;
import org.muster.core.closing.Retention;
import org.muster.core.manifest.ManifestFact.Change;
import org.muster.core.operation.OperationCommand.ChangePhase;
import org.muster.core.operation.OperationRefusal;
import org.muster.core.operation.OperationState;
import org.muster.core.operation.Phase;
import org.muster.core.tally.Basis;
import org.muster.testkit.Scenario;

/** An operation is closed when nobody and nothing of it is forgotten. */
class ClosingTest {
    private final Scenario s =
            Scenario.draw(
                    """
                    leg | leads | belted
                    F1  | out   | 9

                    person | born       | nationality | at
                    Fay    | 1972-01-01 | FRA         | gate
                    Gus    | 1980-01-01 | FRA         | gate
                    Ida    | 1990-01-01 | DEU         | list
                    """);

    private void flown() {
        s.open("F1").band("Fay", "Gus").board("F1", "Fay", "Gus").shut("F1").depart("F1");
        s.arrive("F1");
    }

    private Checklist list() {
        return Checklist.of(
                s.viewNow(),
                Scenario.ID,
                OperationState.find(s.view(), Scenario.ID).orElseThrow().plan());
    }

    private Checklist.Line line(ClosingPoint point) {
        return list().line(point);
    }

    private void answer(ClosingPoint point, ClosingAnswer answer, String note) {
        s.does(new AnswerPoint(Scenario.ID, point, answer, note));
    }

    private void fix(String note) {
        s.does(new FixFigures(Scenario.ID, Basis.COUNTED, s.now(), note));
    }

    @Test
    void thePointsThatFactsTellAreOpenByThemselvesAndTheOthersUntilSomebodySaysSo() {
        assertThat(line(ClosingPoint.LEGS_ENDED).open()).isOne();
        assertThat(line(ClosingPoint.REMAINING_HANDED_OVER).open()).isEqualTo(3);
        assertThat(line(ClosingPoint.INCIDENTS_OVER).isOpen()).isFalse();
        assertThat(line(ClosingPoint.FAMILIES_TOLD).isOpen()).isTrue();
        flown();
        assertThat(line(ClosingPoint.LEGS_ENDED).isOpen()).isFalse();
        assertThat(line(ClosingPoint.REMAINING_HANDED_OVER).open()).isOne();
        answer(ClosingPoint.FAMILIES_TOLD, ClosingAnswer.DONE, "");
        assertThat(line(ClosingPoint.FAMILIES_TOLD).isOpen()).isFalse();
        answer(ClosingPoint.FAMILIES_TOLD, ClosingAnswer.TAKEN_BACK, "one was forgotten");
        assertThat(line(ClosingPoint.FAMILIES_TOLD).isOpen()).isTrue();
    }

    @Test
    void whatWasLeftOpenIsOpenAgainWhenItHasBecomeMore() {
        s.ask("Ida");
        answer(ClosingPoint.NOBODY_WAITS, ClosingAnswer.LEFT_OPEN, "the airport was taken");
        int open = line(ClosingPoint.NOBODY_WAITS).open();
        assertThat(open).isPositive();
        assertThat(line(ClosingPoint.NOBODY_WAITS).isOpen()).isFalse();
        s.register("Jan", "1999-01-01").ask("Jan");
        assertThat(line(ClosingPoint.NOBODY_WAITS).open()).isEqualTo(open + 1);
        assertThat(line(ClosingPoint.NOBODY_WAITS).isOpen()).isTrue();
    }

    @Test
    void finalFiguresMoveWhenTheManifestIsCorrectedAndAreFixedAnewWithAReason() {
        flown();
        assertThat(line(ClosingPoint.FIGURES_FINAL).isOpen()).isTrue();
        fix("");
        assertThat(line(ClosingPoint.FIGURES_FINAL).isOpen()).isFalse();
        s.later(Duration.ofHours(1)).correct("F1", Change.REMOVED, "Gus");
        FinalFigures first = FinalFigures.find(s.view(), Scenario.ID).orElseThrow();
        assertThat(first.carried().total()).isEqualTo(2);
        assertThat(first.moved(s.viewNow(), ZoneOffset.UTC).total()).isEqualTo(-1);
        assertThat(line(ClosingPoint.FIGURES_FINAL).open()).isOne();
        fix("Gus stayed");
        FinalFigures last = FinalFigures.find(s.view(), Scenario.ID).orElseThrow();
        assertThat(last.carried().total()).isOne();
        assertThat(last.tallies()).hasSize(4);
        assertThat(line(ClosingPoint.FIGURES_FINAL).isOpen()).isFalse();
        assertThat(FinalFigures.listAll(s.view(), Scenario.ID)).hasSize(2);
    }

    @Test
    void whoeverComesToRemainAfterAHandoverIsNotHandedOver() {
        flown();
        Remaining before = Remaining.of(s.viewNow(), Scenario.ID);
        assertThat(before.counts()).isEqualTo(Map.of(AccountState.UNKNOWN, 1));
        assertThat(before.notHandedOver()).isOne();
        s.does(new HandOverRemaining(Scenario.ID, "the desk for Niger", "calls them weekly"));
        assertThat(line(ClosingPoint.REMAINING_HANDED_OVER).isOpen()).isFalse();
        s.register("Jan", "1999-01-01");
        Remaining after = Remaining.of(s.viewNow(), Scenario.ID);
        assertThat(after.persons()).hasSize(2);
        assertThat(after.notHandedOver()).isOne();
        assertThat(after.handedOver().orElseThrow().persons()).isOne();
    }

    @Test
    void theClockOfRetentionRunsFromTheCloseAndStandsWhileTheOperationIsOpenOrHeld() {
        s.does(new SetRetention(Scenario.ID, 30, false, "rule 4"));
        assertThat(Retention.find(s.view(), Scenario.ID).orElseThrow().findDue()).isEmpty();
        s.does(new ChangePhase(Scenario.ID, Phase.CLOSED, "airport taken"));
        var closed = s.now();
        Retention running = Retention.find(s.view(), Scenario.ID).orElseThrow();
        assertThat(running.findDue()).contains(closed.plus(Duration.ofDays(30)));
        assertThat(running.isDue(closed.plus(Duration.ofDays(30)))).isTrue();
        assertThat(running.isDue(closed.plus(Duration.ofDays(29)))).isFalse();
        s.does(new SetRetention(Scenario.ID, 30, true, "the court"));
        assertThat(Retention.find(s.view(), Scenario.ID).orElseThrow().findDue()).isEmpty();
        s.does(new SetRetention(Scenario.ID, 30, false, "the court is done"));
        s.does(new ChangePhase(Scenario.ID, Phase.EVACUATION, "a second wave"));
        assertThat(Retention.find(s.view(), Scenario.ID).orElseThrow().findDue()).isEmpty();
    }

    @Test
    void withoutAReasonAnOperationIsClosedOnlyWhenItsListIs() {
        flown();
        for (Phase phase : List.of(Phase.ALERT, Phase.EVACUATION, Phase.CLOSING)) {
            s.does(new ChangePhase(Scenario.ID, phase, ""));
        }
        s.refusing(OperationRefusal.POINTS_OPEN)
                .does(new ChangePhase(Scenario.ID, Phase.CLOSED, ""))
                .refusing();
        fix("");
        s.does(new HandOverRemaining(Scenario.ID, "the desk for Niger", ""));
        s.does(new SetRetention(Scenario.ID, 30, false, "rule 4"));
        for (ClosingPoint point : ClosingPoint.values()) {
            if (!point.isSeen()) {
                answer(point, ClosingAnswer.DONE, "");
            }
        }
        assertThat(list().open()).isEmpty();
        s.does(new ChangePhase(Scenario.ID, Phase.CLOSED, ""));
        assertThat(OperationState.find(s.view(), Scenario.ID).orElseThrow().phase())
                .isEqualTo(Phase.CLOSED);
    }
}

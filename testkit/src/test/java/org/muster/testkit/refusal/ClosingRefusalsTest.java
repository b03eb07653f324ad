package org.muster.testkit.refusal;

import java.time.Duration;
import java.util.List;
import org.muster.core.closing.ClosingAnswer;
import org.muster.core.closing.ClosingCommand;
import org.muster.core.closing.ClosingCommand.AnswerPoint;
import org.muster.core.closing.ClosingCommand.FixFigures;
import org.muster.core.closing.ClosingCommand.HandOverRemaining;
import org.muster.core.closing.ClosingCommand.SetRetention;
import org.muster.core.closing.ClosingPoint;
import org.muster.core.closing.ClosingRefusal;
import org.muster.core.tally.Basis;
import org.muster.testkit.Scenario;

class ClosingRefusalsTest extends RefusalCases {

    ClosingRefusalsTest() {
        super(ClosingRefusal.class);
    }

    @Override
    void listCases() {
        points();
        figures();
        refused(ClosingRefusal.NO_RECIPIENT, new HandOverRemaining(Scenario.ID, " ", ""));
        when(
                ClosingRefusal.NOBODY_REMAINS,
                s -> {
                    everybodyIsAbroad(s);
                    s.refusing(ClosingRefusal.NOBODY_REMAINS)
                            .does(new HandOverRemaining(Scenario.ID, "the desk", ""));
                });
        refused(
                ClosingRefusal.DAYS_OUT_OF_RANGE,
                retention(0, "the rule"),
                retention(3_651, "the rule"));
        refused(ClosingRefusal.BASIS_NEEDED, retention(30, " "));
    }

    private void points() {
        refused(
                ClosingRefusal.REASON_NEEDED,
                answer(ClosingPoint.NOBODY_WAITS, ClosingAnswer.LEFT_OPEN, ""),
                answer(ClosingPoint.HOST_TOLD, ClosingAnswer.NOT_NEEDED, ""));
        refused(
                ClosingRefusal.NOT_THIS_ANSWER,
                answer(ClosingPoint.NOBODY_WAITS, ClosingAnswer.DONE, ""),
                answer(ClosingPoint.HOST_TOLD, ClosingAnswer.LEFT_OPEN, "no"));
        refused(
                ClosingRefusal.NOTHING_OPEN,
                answer(ClosingPoint.INCIDENTS_OVER, ClosingAnswer.LEFT_OPEN, "none"));
        when(
                ClosingRefusal.SO_ALREADY,
                s ->
                        s.does(answer(ClosingPoint.HOST_TOLD, ClosingAnswer.DONE, ""))
                                .refusing(ClosingRefusal.SO_ALREADY)
                                .does(answer(ClosingPoint.HOST_TOLD, ClosingAnswer.DONE, ""))
                                .refusing()
                                .does(retention(30, "the rule"))
                                .refusing(ClosingRefusal.SO_ALREADY)
                                .does(retention(30, "the rule")));
    }

    private void figures() {
        when(
                ClosingRefusal.NOT_YET,
                s -> s.refusing(ClosingRefusal.NOT_YET).does(fix(s, Duration.ofHours(1), "")));
        when(
                ClosingRefusal.FIGURES_NEED_REASON,
                s ->
                        s.does(fix(s, Duration.ZERO, ""))
                                .refusing(ClosingRefusal.FIGURES_NEED_REASON)
                                .does(fix(s, Duration.ZERO, " ")));
    }

    private void refused(ClosingRefusal code, ClosingCommand... commands) {
        when(code, s -> List.of(commands).forEach(command -> s.refusing(code).does(command)));
    }

    private static AnswerPoint answer(ClosingPoint point, ClosingAnswer answer, String note) {
        return new AnswerPoint(Scenario.ID, point, answer, note);
    }

    private static SetRetention retention(int days, String basis) {
        return new SetRetention(Scenario.ID, days, false, basis);
    }

    private static FixFigures fix(Scenario s, Duration ahead, String note) {
        return new FixFigures(Scenario.ID, Basis.COUNTED, s.now().plus(ahead), note);
    }
}

package org.muster.testkit.refusal;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.muster.core.fact.OperationId;
import org.muster.core.operation.JournalKind;
import org.muster.core.operation.OperationCommand.ChangePhase;
import org.muster.core.operation.OperationCommand.KeepJournal;
import org.muster.core.operation.OperationCommand.OpenOperation;
import org.muster.core.operation.OperationRefusal;
import org.muster.core.operation.OperationState;
import org.muster.core.operation.Phase;
import org.muster.testkit.Scenario;

/** When a command about the operation as a whole is refused. */
class OperationRefusalsTest extends RefusalCases {

    OperationRefusalsTest() {
        super(OperationRefusal.class);
    }

    @Override
    void listCases() {
        operation();
        closing();
    }

    private void operation() {
        when(
                OperationRefusal.ALREADY_OPEN,
                s ->
                        s.refusing(OperationRefusal.ALREADY_OPEN)
                                .does(new OpenOperation(Scenario.ID, planOf(s))));
        when(
                OperationRefusal.NOT_OPEN,
                s ->
                        s.refusing(OperationRefusal.NOT_OPEN)
                                .does(new ChangePhase(new OperationId("other"), Phase.ALERT, "")));
        when(
                OperationRefusal.SAME_PHASE,
                s ->
                        s.refusing(OperationRefusal.SAME_PHASE)
                                .does(new ChangePhase(Scenario.ID, Phase.WATCH, "")));
        when(
                OperationRefusal.PHASE_NEEDS_REASON,
                s ->
                        s.does(new ChangePhase(Scenario.ID, Phase.ALERT, ""))
                                .refusing(OperationRefusal.PHASE_NEEDS_REASON)
                                .does(new ChangePhase(Scenario.ID, Phase.CLOSED, " ")));
        when(
                OperationRefusal.BLANK,
                s -> s.refusing(OperationRefusal.BLANK).does(journal(s, " ", Duration.ZERO)));
        when(
                OperationRefusal.IN_THE_FUTURE,
                s ->
                        s.refusing(OperationRefusal.IN_THE_FUTURE)
                                .does(journal(s, "a crowd", Duration.ofHours(1))));
    }

    private void closing() {
        when(
                OperationRefusal.PEOPLE_WAITING,
                s -> {
                    for (Phase phase : List.of(Phase.ALERT, Phase.EVACUATION, Phase.CLOSING)) {
                        s.does(new ChangePhase(Scenario.ID, phase, ""));
                    }
                    s.refusing(OperationRefusal.PEOPLE_WAITING)
                            .does(new ChangePhase(Scenario.ID, Phase.CLOSED, ""))
                            .does(new ChangePhase(Scenario.ID, Phase.CLOSED, "airport taken"));
                });
        when(
                OperationRefusal.POINTS_OPEN,
                s -> {
                    everybodyIsAbroad(s);
                    for (Phase phase : List.of(Phase.ALERT, Phase.EVACUATION, Phase.CLOSING)) {
                        s.does(new ChangePhase(Scenario.ID, phase, ""));
                    }
                    s.refusing(OperationRefusal.POINTS_OPEN)
                            .does(new ChangePhase(Scenario.ID, Phase.CLOSED, ""));
                });
    }

    private static org.muster.core.operation.OperationPlan planOf(Scenario s) {
        return OperationState.find(s.view(), Scenario.ID).orElseThrow().plan();
    }

    private static KeepJournal journal(Scenario s, String text, Duration ahead) {
        return new KeepJournal(
                Scenario.ID,
                JournalKind.NOTE,
                text,
                "radio",
                s.now().plus(ahead),
                OptionalInt.empty());
    }
}

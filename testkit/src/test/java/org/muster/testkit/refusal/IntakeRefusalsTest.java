package org.muster.testkit.refusal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.muster.core.fact.MessageId;
import org.muster.core.fact.RequestId;
import org.muster.core.intake.IntakeCommand;
import org.muster.core.intake.IntakeCommand.CloseMessage;
import org.muster.core.intake.IntakeCommand.LinkMessage;
import org.muster.core.intake.IntakeCommand.ReleaseMessage;
import org.muster.core.intake.IntakeCommand.ReopenMessage;
import org.muster.core.intake.IntakeCommand.SetAlarmAge;
import org.muster.core.intake.IntakeCommand.SplitMessage;
import org.muster.core.intake.IntakeCommand.TakeInMessage;
import org.muster.core.intake.IntakeCommand.TakeMessage;
import org.muster.core.intake.IntakeFact.MessageCame;
import org.muster.core.intake.IntakeRefusal;
import org.muster.core.intake.MessageOutcome;
import org.muster.core.intake.MessageWay;
import org.muster.core.intake.Standing;
import org.muster.core.register.Note;
import org.muster.testkit.Scenario;

/** When nothing is done with a message. */
class IntakeRefusalsTest extends RefusalCases {

    IntakeRefusalsTest() {
        super(IntakeRefusal.class);
    }

    @Override
    void listCases() {
        when(
                IntakeRefusal.NO_SUCH_MESSAGE,
                s ->
                        s.refusing(IntakeRefusal.NO_SUCH_MESSAGE)
                                .does(new TakeMessage(new MessageId(7))));
        whenCame(
                IntakeRefusal.DONE_ALREADY,
                (s, id) -> {
                    s.does(new CloseMessage(id, MessageOutcome.NOTHING, Note.NONE));
                    return new TakeMessage(id);
                });
        whenCame(IntakeRefusal.NOT_DONE, (s, id) -> new ReopenMessage(id));
        whenCame(
                IntakeRefusal.ANOTHERS,
                (s, id) -> {
                    s.does(new TakeMessage(id));
                    return new TakeMessage(id);
                });
        whenCame(IntakeRefusal.NOBODYS, (s, id) -> new ReleaseMessage(id));
        whenCame(IntakeRefusal.NO_SUCH_REQUEST, (s, id) -> new LinkMessage(id, new RequestId(7)));
        whenCame(
                IntakeRefusal.LINKED_ALREADY,
                (s, id) -> {
                    s.does(new LinkMessage(id, s.request("Fay")));
                    return new LinkMessage(id, s.request("Fay"));
                });
        whenCame(
                IntakeRefusal.FEW_PARTS,
                (s, id) -> new SplitMessage(id, List.of(new Note("one"), Note.NONE)));
        whenCame(IntakeRefusal.NOTHING_SAID, (s, id) -> take(s, "", Duration.ZERO));
        whenCame(IntakeRefusal.FROM_THE_FUTURE, (s, id) -> take(s, "help", Duration.ofHours(1)));
        whenCame(
                IntakeRefusal.NO_REQUEST,
                (s, id) -> new CloseMessage(id, MessageOutcome.IN_REQUEST, Note.NONE));
        whenCame(
                IntakeRefusal.ALARM_AGE,
                (s, id) -> new SetAlarmAge(Scenario.ID, Duration.ofMinutes(4)));
    }

    private void whenCame(
            IntakeRefusal code, BiFunction<Scenario, MessageId, IntakeCommand> refused) {
        when(
                code,
                s -> {
                    IntakeCommand command = refused.apply(s, came(s));
                    s.refusing(code).does(command);
                });
    }

    private static TakeInMessage take(Scenario s, String text, Duration ahead) {
        return new TakeInMessage(
                MessageWay.EMAIL,
                Standing.NOT_KNOWN,
                s.now().plus(ahead),
                Note.NONE,
                List.of(),
                Note.NONE,
                new Note(text),
                Optional.empty());
    }

    private static MessageId came(Scenario s) {
        return s.give(take(s, "we need help", Duration.ZERO)).stream()
                .filter(MessageCame.class::isInstance)
                .map(fact -> ((MessageCame) fact).message())
                .findFirst()
                .orElseThrow();
    }
}
